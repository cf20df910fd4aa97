import { env } from '@/lib/env';
import { openS3 } from './s3-client';
import { bucketSettings } from './storage';
import { requireKey } from './stored';

/** Seconds. */
const addressLife = 3600;

/** Parts that lie together in the bucket until they are made one object at media/{key}/source, or thrown away. */
export type Parts = { key: string; s3UploadId: string };
type Part = { number: number; bytes: number; etag: string | undefined };

const sourceOf = (key: string) => `media/${requireKey(key)}/source`;
const isGone = (error: unknown) => error instanceof Error && error.name === 'NoSuchUpload';

async function open() {
  const settings = bucketSettings();
  if (!settings) throw new Error('Media are not kept in a bucket.');
  // Signed for the address at which the browser asks; a signature counts for one host only.
  const outside = env().S3_BROWSER_ENDPOINT ?? settings.endpoint;
  const [inner, outer] = [await openS3(settings), await openS3({ ...settings, endpoint: outside })];
  return { ...inner, signer: outer.client, Bucket: settings.bucket };
}
let opened: ReturnType<typeof open> | undefined;
function bucket() {
  opened ??= open();
  return opened;
}
const named = async ({ key, s3UploadId: UploadId }: Parts) => ({
  Bucket: (await bucket()).Bucket,
  Key: sourceOf(key),
  UploadId,
});

/** Answers the bucket's name for the parts to come. */
export async function beginParts(key: string): Promise<string> {
  const { client, sdk, Bucket } = await bucket();
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand({ Bucket, Key: sourceOf(key) }));
  if (!UploadId) throw new Error('The bucket began an upload without naming it.');
  return UploadId;
}

/** An address that takes one part of exactly so many bytes, for an hour. */
export async function signPart(parts: Parts, number: number, bytes: number): Promise<string> {
  const { signer, sdk } = await bucket();
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  const asked = { ...(await named(parts)), PartNumber: number, ContentLength: bytes };
  return getSignedUrl(signer, new sdk.UploadPartCommand(asked), { expiresIn: addressLife });
}

/** What arrived; null when the parts were made one object, or thrown away. A thousand at most: ours are fewer. */
export async function listParts(parts: Parts): Promise<Part[] | null> {
  const { client, sdk } = await bucket();
  try {
    const { Parts: found = [] } = await client.send(new sdk.ListPartsCommand(await named(parts)));
    return found.map(({ PartNumber = 0, Size = 0, ETag }) => ({ number: PartNumber, bytes: Size, etag: ETag }));
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Makes them one object. Somebody else's having done so before is no error. */
export async function joinParts(parts: Parts, found: Part[]): Promise<void> {
  const { client, sdk } = await bucket();
  const MultipartUpload = { Parts: found.map(({ number, etag }) => ({ PartNumber: number, ETag: etag })) };
  const asked = { ...(await named(parts)), MultipartUpload };
  try {
    await client.send(new sdk.CompleteMultipartUploadCommand(asked));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Throws them away; those that are gone already are no error. */
export async function dropParts(parts: Parts): Promise<void> {
  const { client, sdk } = await bucket();
  try {
    await client.send(new sdk.AbortMultipartUploadCommand(await named(parts)));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Throws away all parts of media that were begun before an instant, whoever began them. Answers how many uploads. */
export async function dropPartsBefore(instant: Date): Promise<number> {
  const { client, sdk, Bucket } = await bucket();
  const { Uploads = [] } = await client.send(new sdk.ListMultipartUploadsCommand({ Bucket, Prefix: 'media/' }));
  const stale = Uploads.filter(({ Initiated }) => Initiated && Initiated < instant);
  for (const { Key, UploadId } of stale) {
    await client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }
  return stale.length;
}

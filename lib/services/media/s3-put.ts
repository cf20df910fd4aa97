import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import type { S3Client } from '@aws-sdk/client-s3';

/** Files above this go up in parts of this size, so that memory and a lost connection stay small matters. */
export const partBytes = 16 * 1024 * 1024;

type Target = { client: S3Client; sdk: typeof import('@aws-sdk/client-s3'); Bucket: string; Key: string };

async function inParts({ client, sdk, Bucket, Key }: Target, file: string, size: number) {
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand({ Bucket, Key }));
  const whole = { Bucket, Key, UploadId };
  try {
    const Parts: { ETag: string | undefined; PartNumber: number }[] = [];
    for (let start = 0; start < size; start += partBytes) {
      const PartNumber = Parts.length + 1;
      const end = Math.min(start + partBytes, size) - 1;
      // Read whole, not streamed: the SDK can only try a part again that it still has.
      const Body = await readPart(file, start, end);
      const { ETag } = await client.send(new sdk.UploadPartCommand({ ...whole, PartNumber, Body }));
      Parts.push({ ETag, PartNumber });
    }
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...whole, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new sdk.AbortMultipartUploadCommand(whole)).catch(() => {});
    throw error;
  }
}

async function readPart(file: string, start: number, end: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { start, end })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** One file into the bucket: there wholly or not at all. The file itself is left alone. */
export async function putFile(target: Target, file: string): Promise<void> {
  const { size } = await fs.stat(file);
  if (size > partBytes) return inParts(target, file, size);
  const { client, sdk, Bucket, Key } = target;
  await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body: await fs.readFile(file), ContentLength: size }));
}

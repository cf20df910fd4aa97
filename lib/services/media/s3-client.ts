import type { S3Client } from '@aws-sdk/client-s3';

export type S3Settings = {
  bucket: string;
  region: string;
  /** Another maker's S3; Amazon's without. */
  endpoint: string | undefined;
  /** Without keys the machine's own role counts. */
  accessKeyId: string | undefined;
  secretAccessKey: string | undefined;
};

/** What client and upload store are made with: names in the path and no trailing checksums, as every S3 understands. */
export const s3Config = ({ region, endpoint, accessKeyId, secretAccessKey }: S3Settings) => ({
  region,
  ...(endpoint && { endpoint, forcePathStyle: true }),
  ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  requestChecksumCalculation: 'WHEN_REQUIRED' as const,
  responseChecksumValidation: 'WHEN_REQUIRED' as const,
  maxAttempts: 4,
});

/** The AWS SDK is loaded when a bucket is used, so that who keeps files on a disk does not pay for it. */
export async function openS3(
  settings: S3Settings,
): Promise<{ client: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> {
  const sdk = await import('@aws-sdk/client-s3');
  return { client: new sdk.S3Client(s3Config(settings)), sdk };
}

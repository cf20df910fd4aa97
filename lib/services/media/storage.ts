import path from 'node:path';
import { env } from '@/lib/env';
import { diskStorage } from './disk-storage';
import type { S3Settings } from './s3-client';
import { s3Storage } from './s3-storage';
import type { MediaStorage } from './stored';

/** The bucket of this process's settings; null when media are kept on a disk. */
export function bucketSettings(): S3Settings | null {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  const keys = { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY };
  return S3_BUCKET ? { bucket: S3_BUCKET, region: S3_REGION, endpoint: S3_ENDPOINT, ...keys } : null;
}

let opened: MediaStorage | undefined;
/** The storage of this process's settings. */
export function mediaStorage(): MediaStorage {
  if (opened) return opened;
  const folder = path.resolve(env().ALMANAC_DATA, 'media');
  const bucket = bucketSettings();
  opened = bucket ? s3Storage(bucket, folder) : diskStorage(folder);
  return opened;
}

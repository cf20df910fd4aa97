import path from 'node:path';
import { env } from '@/lib/env';
import { diskStorage } from './disk-storage';
import { s3Storage } from './s3-storage';
import type { MediaStorage } from './stored';

let opened: MediaStorage | undefined;
/** The storage of this process's settings. */
export function mediaStorage(): MediaStorage {
  if (opened) return opened;
  const { ALMANAC_DATA, S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  const folder = path.resolve(ALMANAC_DATA, 'media');
  const keys = { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY };
  const bucket = S3_BUCKET && { bucket: S3_BUCKET, region: S3_REGION, endpoint: S3_ENDPOINT, ...keys };
  opened = bucket ? s3Storage(bucket, folder) : diskStorage(folder);
  return opened;
}

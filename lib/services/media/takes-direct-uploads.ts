import { env } from '@/lib/env';

/** Whether browsers send their files straight to the bucket. */
export const takesDirectUploads = (): boolean => Boolean(env().S3_BUCKET && env().S3_BROWSER_ENDPOINT);

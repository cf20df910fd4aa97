import path from 'node:path';
import type { DataStore } from '@tus/server';
import { env } from '@/lib/env';

/** Unfinished uploads are thrown away by the worker after this long. */
export const uploadExpiryMs = 24 * 3600_000;
/** Below the media folder, or in the bucket: where the bytes of uploads are until all of them are there. */
const folder = 'incoming/uploads';

async function openStore(): Promise<DataStore> {
  const { FileStore } = await import('@tus/file-store');
  const directory = path.resolve(env().ALMANAC_DATA, 'media', folder);
  return new FileStore({ directory, expirationPeriodInMilliseconds: uploadExpiryMs });
}

let opened: Promise<DataStore> | undefined;
/** Where uploads grow, by this process's settings. Loaded when first asked for. */
export function uploadStore(): Promise<DataStore> {
  opened ??= openStore();
  return opened;
}

import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { newId } from '@/db/id';
import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import type { Context } from '../context';
import { admitFile } from './admit-file';
import { cleanName } from './clean-name';
import { insertMedia } from './insert-media';
import { makeMedia } from './make-media';
import { receiveFile } from './receive-file';
import { mediaStorage } from './storage';
import { withFolder } from './with-folder';

export type UploadMedia = {
  name: string;
  contentType?: string;
  body: AsyncIterable<Uint8Array>;
  folderId?: string | null;
};

/**
 * Takes one file in: streamed to disk, looked at by content. Images are ready when this answers; videos and documents
 * are `processing`, the worker makes them ready. Whatever goes wrong, nothing of it stays.
 * @throws MediaRefused with what is wrong with the file; DomainError not_found (the folder)
 */
export async function uploadMedia(ctx: Context, input: UploadMedia): Promise<MediaView> {
  requirePermission(ctx.actor, 'media.write');
  const name = cleanName(input.name);
  const folderId = input.folderId ?? null;
  return withFolder(async (folder) => {
    const file = path.join(folder, 'file');
    const type = await receiveFile(input.body, file, { name, contentType: input.contentType });
    if (!type.startsWith('image/')) return admitFile(ctx, file, { id: newId(), name, type, folderId });
    const key = randomBytes(20).toString('hex');
    try {
      const made = await makeMedia(file, folder, { key, name }, type);
      return await insertMedia(ctx, { id: newId(), key, name, folderId, state: 'ready', ...made });
    } catch (error) {
      await mediaStorage().remove(key);
      throw error;
    }
  });
}

import fs from 'node:fs/promises';
import type { Upload } from '@tus/server';
import { media } from '@/db/schema/media';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { admitFile } from './admit-file';
import { detectType } from './detect-type';
import { MediaRefused } from './media-refused';
import { mediaView } from './media-view';
import { mediaRow } from './take-off';
import { factsOf, uploadStore } from './upload-store';

async function findDone(ctx: Context, id: string): Promise<MediaView | null> {
  const [row] = await inLocation(ctx, (tx) => tx.select().from(media).where(mediaRow(ctx, id)));
  return row ? mediaView(row) : null;
}

async function finish(ctx: Context, upload: Upload): Promise<MediaView> {
  const { id, size = 0, storage } = upload;
  const done = await findDone(ctx, id);
  if (done) return done;
  const file = storage?.path ?? '';
  const { name, contentType, folderId } = factsOf(upload.metadata);
  try {
    const type = await detectType(file, name, contentType || undefined);
    const view = await admitFile(ctx, file, { id, name, type, folderId: folderId || null });
    // A hole as long as the upload: whoever lost our answer asks how far it is, and hears that all of it is here.
    await fs.writeFile(file, '');
    await fs.truncate(file, size);
    return view;
  } catch (error) {
    if (error instanceof MediaRefused) await uploadStore().remove(id);
    throw error;
  }
}

const underWay = new Map<string, Promise<MediaView>>();

/**
 * Makes a file of the library out of an upload whose bytes are all here; it has the upload's id. Asked twice, it answers
 * the same. @throws MediaRefused, and the upload is gone; DomainError not_found (the folder)
 */
export function finishUpload(ctx: Context, upload: Upload): Promise<MediaView> {
  const known = underWay.get(upload.id);
  if (known) return known;
  const work = finish(ctx, upload).finally(() => underWay.delete(upload.id));
  underWay.set(upload.id, work);
  return work;
}

import fs from 'node:fs';
import path from 'node:path';
import { finished, PassThrough, type Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { newId } from '@/db/id';
import { env } from '@/lib/env';
import { MediaRefused } from './media-refused';
import { sieve } from './receive-file';

/** Unfinished uploads are thrown away by the worker after this long. */
export const uploadExpiryMs = 24 * 3600_000;

/** Of an upload, and of the file it becomes. */
export const newUploadId = (): string => newId();

/** What is kept of an upload beside its bytes; only this server writes it. */
export type UploadFacts = {
  organizationId: string;
  locationId: string;
  /** Who sends it: only they may go on with it. */
  owner: string;
  name: string;
  contentType: string;
  folderId: string;
};
export const factsOf = (metadata: Record<string, string | null> | undefined): UploadFacts => {
  const said = (field: keyof UploadFacts) => metadata?.[field] ?? '';
  return {
    organizationId: said('organizationId'),
    locationId: said('locationId'),
    owner: said('owner'),
    name: said('name'),
    contentType: said('contentType'),
    folderId: said('folderId'),
  };
};

/** Uploads as files that grow, refused as soon as their first bytes tell that they are nothing we take. */
export class UploadStore extends FileStore {
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    if (offset > 0) return super.write(source, id, offset);
    const upload = await this.getUpload(id);
    const { name, contentType } = factsOf(upload.metadata);
    const { stream } = sieve({ name, contentType: contentType || undefined, size: upload.size });
    let refusal: unknown;
    stream.once('error', (error) => {
      refusal = error;
    });
    // It may have broken while the upload was looked up: its error was told then, and would never be heard here.
    finished(source, { writable: false }, (error) => {
      if (error) stream.destroy(error);
    });
    // Between the two, so that a refusal of the sieve never reaches the request's own stream.
    const sink = new PassThrough();
    stream.once('error', (error) => sink.destroy(error));
    try {
      return await super.write(source.pipe(stream).pipe(sink), id, offset);
    } catch (error) {
      if (!(refusal instanceof MediaRefused)) throw error;
      await this.remove(id).catch(() => {});
      throw refusal;
    }
  }
}

let opened: UploadStore | undefined;
/** Where uploads grow, by this process's settings: on the disk of the machine that takes them. */
export function uploadStore(): UploadStore {
  if (opened) return opened;
  const directory = path.resolve(env().ALMANAC_DATA, 'media', 'incoming', 'uploads');
  // The store makes it too, but does not wait for that: what lists it first would find none.
  fs.mkdirSync(directory, { recursive: true });
  opened = new UploadStore({ directory, expirationPeriodInMilliseconds: uploadExpiryMs });
  return opened;
}

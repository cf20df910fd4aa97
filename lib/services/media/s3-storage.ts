import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { temporaryFolderIn } from './disk-storage';
import { openS3, type S3Settings } from './s3-client';
import { putFile } from './s3-put';
import { isKey, type MediaStorage, requireKey, type StoredName } from './stored';

const isMissing = (error: unknown) =>
  error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey');

/** Media in a bucket, at media/{key}/{name}; files under way stay on the local disk below `root`. */
export function s3Storage(settings: S3Settings, root: string): MediaStorage {
  const Bucket = settings.bucket;
  let opened: ReturnType<typeof openS3> | undefined;
  const s3 = () => {
    opened ??= openS3(settings);
    return opened;
  };
  const at = (key: string, name: StoredName) => `media/${requireKey(key)}/${name}`;

  async function open(key: string, name: StoredName, range?: { start: number; end: number }): Promise<Readable> {
    const { client, sdk } = await s3();
    const Range = range && `bytes=${range.start}-${range.end}`;
    const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: at(key, name), Range }));
    if (!(Body instanceof Readable)) throw new Error('The bucket answered without a body.');
    return Body;
  }
  async function list(key: string): Promise<string[]> {
    const { client, sdk } = await s3();
    const Prefix = `media/${requireKey(key)}/`;
    const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix }));
    return Contents.flatMap(({ Key }) => (Key ? [Key] : []));
  }
  return {
    async put(key, name, file) {
      await putFile({ ...(await s3()), Bucket, Key: at(key, name) }, file);
      await fs.rm(file, { force: true });
    },
    async read(key, name) {
      const chunks: Buffer[] = [];
      for await (const chunk of await open(key, name)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    async size(key, name) {
      if (!isKey(key)) return null;
      const { client, sdk } = await s3();
      try {
        const { ContentLength } = await client.send(new sdk.HeadObjectCommand({ Bucket, Key: at(key, name) }));
        return ContentLength ?? null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    open,
    async fetch(key, name, folder) {
      const file = path.join(folder, `${key}-${name}`);
      await pipeline(await open(key, name), createWriteStream(file));
      return file;
    },
    async remove(key, name) {
      const { client, sdk } = await s3();
      const keys = name ? [at(key, name)] : await list(key);
      for (const Key of keys) await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
    },
    temporaryFolder: () => temporaryFolderIn(root),
  };
}

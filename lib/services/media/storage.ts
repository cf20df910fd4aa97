import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '@/lib/env';

export type StoredName = 'original' | 'thumb.webp';

/** Where the bytes of media are: a folder now, an S3 bucket later. Keys are unguessable and checked here. */
export type MediaStorage = {
  /** Moves a finished file in; it is there wholly or not at all. */
  put(key: string, name: StoredName, file: string): Promise<void>;
  read(key: string, name: StoredName): Promise<Uint8Array>;
  /** Null when there is no such file. */
  size(key: string, name: StoredName): Promise<number | null>;
  open(key: string, name: StoredName, range?: { start: number; end: number }): Readable;
  remove(key: string): Promise<void>;
  /** A folder on the same disk for files under way. */
  temporaryFolder(): Promise<string>;
};

const keyPattern = /^[0-9a-f]{40}$/;

export function diskStorage(root: string): MediaStorage {
  const folder = (key: string) => {
    if (!keyPattern.test(key)) throw new Error('Not a media key');
    return path.join(root, key.slice(0, 2), key);
  };
  return {
    async put(key, name, file) {
      await fs.mkdir(folder(key), { recursive: true });
      await fs.rename(file, path.join(folder(key), name));
    },
    read: (key, name) => fs.readFile(path.join(folder(key), name)),
    async size(key, name) {
      if (!keyPattern.test(key)) return null;
      const found = await fs.stat(path.join(folder(key), name)).catch(() => null);
      return found?.isFile() ? found.size : null;
    },
    open: (key, name, range) => createReadStream(path.join(folder(key), name), range),
    remove: (key) => fs.rm(folder(key), { recursive: true, force: true }),
    async temporaryFolder() {
      const temporary = path.join(root, 'incoming');
      await fs.mkdir(temporary, { recursive: true });
      return temporary;
    },
  };
}

/** The storage of this process's settings. */
export const mediaStorage = (): MediaStorage => diskStorage(path.resolve(env().ALMANAC_DATA, 'media'));

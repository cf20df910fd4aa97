import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { isKey, type MediaStorage, requireKey } from './stored';

/** Files of a temporary folder below `root`. */
export async function temporaryFolderIn(root: string): Promise<string> {
  const temporary = path.join(root, 'incoming');
  await fs.mkdir(temporary, { recursive: true });
  return temporary;
}

/** Media in a folder: two levels deep, a folder for each key. */
export function diskStorage(root: string): MediaStorage {
  const folder = (key: string) => path.join(root, requireKey(key).slice(0, 2), key);
  return {
    async put(key, name, file) {
      await fs.mkdir(folder(key), { recursive: true });
      await fs.rename(file, path.join(folder(key), name));
    },
    read: (key, name) => fs.readFile(path.join(folder(key), name)),
    async size(key, name) {
      if (!isKey(key)) return null;
      const found = await fs.stat(path.join(folder(key), name)).catch(() => null);
      return found?.isFile() ? found.size : null;
    },
    open: async (key, name, range) => createReadStream(path.join(folder(key), name), range),
    fetch: async (key, name) => path.join(folder(key), name),
    async remove(key, name) {
      if (name) await fs.rm(path.join(folder(key), name), { force: true });
      else await fs.rm(folder(key), { recursive: true, force: true });
    },
    temporaryFolder: () => temporaryFolderIn(root),
  };
}

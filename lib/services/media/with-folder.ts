import fs from 'node:fs/promises';
import path from 'node:path';
import { mediaStorage } from './storage';

/** A folder of its own for files under way, gone afterwards whatever happens. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await fs.mkdtemp(path.join(await mediaStorage().temporaryFolder(), 'work-'));
  try {
    return await work(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

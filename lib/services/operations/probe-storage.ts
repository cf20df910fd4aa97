import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { MediaStorage } from '../media/stored';
import type { Check } from './check';

/** Writes a small file where media are kept, reads it back and takes it away. */
export async function probeStorage(storage: MediaStorage, where: string): Promise<Check> {
  const name = 'media storage';
  const key = randomBytes(20).toString('hex');
  const content = `Almanac tried this storage at ${new Date().toISOString()}.`;
  try {
    const folder = await fs.mkdtemp(path.join(await storage.temporaryFolder(), 'probe-'));
    const file = path.join(folder, 'file');
    await fs.writeFile(file, content);
    await storage.put(key, 'original', file);
    await fs.rm(folder, { recursive: true, force: true });
    const read = Buffer.from(await storage.read(key, 'original')).toString();
    await storage.remove(key);
    if (read !== content) return { name, ok: false, message: `${where} gives back something else than was written` };
    const left = await storage.size(key, 'original');
    if (left !== null) return { name, ok: false, message: `${where} does not delete; give Almanac the right to` };
    return { name, ok: true, message: `${where} writes, reads back and deletes` };
  } catch (error) {
    await storage.remove(key).catch(() => {});
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return { name, ok: false, message: `${where} cannot be used: ${reason}` };
  }
}

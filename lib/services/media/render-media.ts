import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { planRendition, type RenditionPlan } from '@/lib/domain/media/plan-rendition';
import type { MediaWish, RenderedMedia, StoredFile } from '@/lib/domain/media/rendition';
import { formOf } from '@/lib/domain/networks/network-limits';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { atMost } from './at-most';
import { renderImage } from './render-image';
import { mediaStorage } from './storage';
import type { StoredName } from './stored';
import { withFolder } from './with-folder';

/** Decoding takes memory; a worker publishing to many accounts at once waits in line for it. */
const oneOfTwo = atMost(2);
/** Part of every name: when the way pictures are made changes, old ones are made anew. */
const recipe = 1;

export const renditionName = (asked: unknown): StoredName => {
  const hash = createHash('sha256').update(JSON.stringify([recipe, asked]));
  return `rendition-${hash.digest('hex').slice(0, 32)}`;
};

const asKept = ({ key, mimeType, bytes, width, height, video }: StoredFile): RenderedMedia => ({
  ...{ mimeType, bytes, width, height, durationMs: video?.durationMs ?? null },
  read: () => mediaStorage().read(key, 'original'),
});

/** A picture made before, by what its own header says. */
async function fromStore(key: string, name: StoredName): Promise<RenderedMedia | null> {
  const storage = mediaStorage();
  if ((await storage.size(key, name)) === null) return null;
  const data = await storage.read(key, name);
  const { format, width, height, pageHeight } = await sharp(data).metadata();
  const size = { width, height: pageHeight ?? height };
  const read = () => storage.read(key, name);
  return { mimeType: `image/${format}`, bytes: data.byteLength, ...size, durationMs: null, read };
}

async function make(file: StoredFile, name: StoredName, plan: RenditionPlan, wish: MediaWish, moves: boolean) {
  const storage = mediaStorage();
  const { watermark } = wish;
  await withFolder(async (folder) => {
    const mark = watermark && {
      ...watermark.settings,
      file: await storage.fetch(watermark.file.key, 'original', folder),
    };
    const source = await storage.fetch(file.key, 'original', folder);
    const { data } = await oneOfTwo(() => renderImage(source, plan, { mark, moves }));
    const made = path.join(folder, name);
    await fs.writeFile(made, data);
    await storage.put(file.key, name, made);
  });
}

/**
 * A file as one account gets it: turned, cut, marked and, where asked, made to fit its network. Made once and kept
 * beside the file; the same wish always gives the same bytes. Never enlarges. Videos and documents come as they are kept.
 * @throws Error when the file is gone, or no size of it is light enough for the network
 */
export async function renderMedia(file: StoredFile, wish: MediaWish): Promise<RenderedMedia> {
  if (!file.mimeType.startsWith('image/')) return asKept(file);
  const rules = formOf(networkRules[wish.network], wish.type ?? 'post').media.images;
  const moves = !wish.optimise || (rules?.animated?.moves ?? true);
  const plan = planRendition(file, wish.edit, wish.optimise ? rules : null);
  if (plan.asIs && !wish.watermark) return asKept(file);
  const { position, opacity, scale } = wish.watermark?.settings ?? {};
  const mark = wish.watermark && { key: wish.watermark.file.key, position, opacity, scale };
  const name = renditionName({ plan, mark, moves });
  const known = await fromStore(file.key, name);
  if (known) return known;
  await make(file, name, plan, wish, moves);
  const made = await fromStore(file.key, name);
  if (!made) throw new Error('A rendition vanished while it was made.');
  return made;
}

import path from 'node:path';
import type { RenderedMedia, StoredFile } from '@/lib/domain/media/rendition';
import type { MediaEdit } from '@/lib/domain/post';
import { renderMedia, renditionName } from './render-media';
import { mediaStorage } from './storage';
import type { StoredName } from './stored';
import { takeFrame } from './video-frame';
import { withFolder } from './with-folder';

type Poster = { read(): Promise<Uint8Array> };

/** A JPEG that every network takes as a cover. */
const asJpeg = (file: StoredFile): Promise<RenderedMedia> =>
  renderMedia(file, { network: 'instagram', type: 'story', edit: {}, watermark: null, optimise: true });

/**
 * A video's cover as a JPEG: the image chosen for it, the moment chosen, or the still the library shows.
 * Null: there is none, as for what is no video.
 */
export async function renderPoster(
  file: StoredFile,
  edit: MediaEdit,
  cover: StoredFile | null,
): Promise<Poster | null> {
  if (!file.mimeType.startsWith('video/')) return null;
  if (cover?.mimeType.startsWith('image/')) return asJpeg(cover);
  const storage = mediaStorage();
  const { coverOffsetMs } = edit;
  const name: StoredName = coverOffsetMs === undefined ? 'poster.jpg' : renditionName({ frame: coverOffsetMs });
  if ((await storage.size(file.key, name)) === null) {
    if (coverOffsetMs === undefined) return null;
    // The last frame's own time is a little before the end.
    const atMs = Math.min(coverOffsetMs, Math.max(0, (file.video?.durationMs ?? 0) - 100));
    await withFolder(async (folder) => {
      const target = path.join(folder, 'frame.jpg');
      await takeFrame(await storage.fetch(file.key, 'original', folder), file.mimeType, atMs, target);
      await storage.put(file.key, name, target);
    });
  }
  return { read: () => storage.read(file.key, name) };
}

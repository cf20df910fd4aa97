import type { MediaWish, RenderedMedia, StoredFile } from '@/lib/domain/media/rendition';
import type { MediaEdit } from '@/lib/domain/post';

/** Where the publisher has its media from. */
export type MediaSource = {
  load(file: StoredFile, wish: MediaWish): Promise<RenderedMedia>;
  /** A video's cover as a JPEG: the image chosen, the moment chosen, or the one the library shows. Null: there is none. */
  poster(file: StoredFile, edit: MediaEdit, cover: StoredFile | null): Promise<{ read(): Promise<Uint8Array> } | null>;
  /** Images as the pages of one PDF. */
  pdf(images: RenderedMedia[], title: string): Promise<RenderedMedia>;
};

import type { media } from '@/db/schema/media';
import type { Watermark } from '@/lib/domain/location';
import type { NetworkId } from '@/lib/domain/network';
import type { MediaEdit, PostType } from '@/lib/domain/post';

/** A file of the library, as its row tells. */
export type StoredFile = Pick<
  typeof media.$inferSelect,
  'id' | 'key' | 'name' | 'mimeType' | 'bytes' | 'width' | 'height' | 'animated' | 'video' | 'focalPoint' | 'state'
>;

/** How one account gets a file. `watermark` is null where none belongs. */
export type MediaWish = {
  network: NetworkId;
  type: PostType;
  edit: MediaEdit;
  watermark: { file: StoredFile; settings: Watermark } | null;
  optimise: boolean;
};

/** Bytes made for one account. The same file and wish give the same bytes, so that preparing twice does no harm. */
export type LoadedMedia = {
  mimeType: string;
  bytes: number;
  width: number;
  height: number;
  durationMs: number | null;
  read(): Promise<Uint8Array>;
};

/** Where the publisher has its media from. */
export type MediaSource = {
  load(file: StoredFile, wish: MediaWish): Promise<LoadedMedia>;
  /** A video's cover as a JPEG: the image chosen, the moment chosen, or the one the library shows. Null: there is none. */
  poster(file: StoredFile, edit: MediaEdit, cover: StoredFile | null): Promise<{ read(): Promise<Uint8Array> } | null>;
  /** Images as the pages of one PDF. */
  pdf(images: LoadedMedia[], title: string): Promise<LoadedMedia>;
};

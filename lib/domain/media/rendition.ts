import type { Watermark } from '../location';
import type { NetworkId } from '../network';
import type { MediaEdit, PostType } from '../post';
import type { MediaView, VideoFacts } from '../views';

/** A file of the library, as its row tells: enough to make it ready for an account. Bytes, pixels. */
export type StoredFile = Pick<MediaView, 'mimeType' | 'bytes' | 'width' | 'height' | 'animated' | 'focalPoint'> & {
  key: string;
  video: VideoFacts | null;
};

/**
 * How one account gets a file. `watermark` is null where none belongs. `optimise`: also what its network's limits ask
 * for, not only the author's edit. A missing type is a plain post.
 */
export type MediaWish = {
  network: NetworkId;
  type?: PostType;
  edit: MediaEdit;
  watermark: { file: StoredFile; settings: Watermark } | null;
  optimise: boolean;
};

/** Bytes made for one account. The same file and wish give the same bytes, so that preparing twice does no harm. */
export type RenderedMedia = {
  mimeType: string;
  bytes: number;
  width: number;
  height: number;
  durationMs: number | null;
  read(): Promise<Uint8Array>;
};

import type { MediaView } from '@/lib/domain/views';
import { mediaUrl, thumbnailUrl } from './media-url';

type MediaRow = Omit<MediaView, 'url' | 'thumbnailUrl'> & { key: string };

/** A row as the world sees it: without its tenant, its hash and its dates. */
export const mediaView = (row: MediaRow): MediaView => ({
  id: row.id,
  name: row.name,
  mimeType: row.mimeType,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  altText: row.altText,
  url: mediaUrl(row.key),
  thumbnailUrl: thumbnailUrl(row.key, row.state),
  state: row.state,
  failureReason: row.failureReason,
  animated: row.animated,
  video: row.video,
  focalPoint: row.focalPoint,
  folderId: row.folderId,
});

import type { MediaView } from '@/lib/domain/views';
import { mediaUrl, thumbnailUrl } from './media-url';

type MediaRow = Omit<MediaView, 'url' | 'thumbnailUrl'> & { key: string };

export const mediaView = ({ id, key, name, mimeType, bytes, width, height, altText }: MediaRow): MediaView => ({
  id,
  name,
  mimeType,
  bytes,
  width,
  height,
  altText,
  url: mediaUrl(key),
  thumbnailUrl: thumbnailUrl(key),
});

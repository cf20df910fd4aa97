import type { MediaView } from '@/lib/domain/views';

const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** `340 KB`, `1.2 GB`; as disks count, in thousands. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** `0:07`, `12:30`, `1:02:03`. */
export function durationWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

const formats: Record<string, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
  'image/avif': 'AVIF',
  'image/heic': 'HEIC',
  'video/mp4': 'MP4',
  'video/quicktime': 'QuickTime',
  'video/webm': 'WebM',
  'application/pdf': 'PDF',
};

/** `JPEG image`, `MP4 video`, `PDF`. */
export function formatWords({ mimeType, animated }: Pick<MediaView, 'mimeType' | 'animated'>): string {
  const [family = '', kind = ''] = mimeType.split('/');
  const format = formats[mimeType] ?? kind.toUpperCase();
  if (family === 'application') return format;
  return animated ? `${format}, moving` : `${format} ${family}`;
}

export const countWords = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What a tile is called for ears: its name, then what there is to know. */
export function tileWords(
  item: Pick<MediaView, 'name' | 'altText' | 'state' | 'video' | 'mimeType' | 'animated'> & { posts?: number },
) {
  return [
    item.name,
    item.altText || null,
    item.video
      ? `video, ${durationWords(item.video.durationMs)}`
      : item.mimeType.startsWith('image/')
        ? null
        : 'document',
    item.state === 'processing' ? 'being prepared' : item.state === 'failed' ? 'could not be used' : null,
    item.posts ? `in ${countWords(item.posts, 'post')}` : null,
  ]
    .filter(Boolean)
    .join(', ');
}

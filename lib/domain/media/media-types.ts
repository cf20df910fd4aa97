import { kindOf, type MediaKind } from '../media-kind';

/** What the library takes, by content. `endings` are those a file of it may have; the first is its usual one. */
export const mediaTypes = {
  'image/jpeg': { words: 'a JPEG image', endings: ['.jpg', '.jpeg', '.jpe', '.jfif'] },
  'image/png': { words: 'a PNG image', endings: ['.png'] },
  'image/webp': { words: 'a WebP image', endings: ['.webp'] },
  'image/gif': { words: 'a GIF image', endings: ['.gif'] },
  'image/avif': { words: 'an AVIF image', endings: ['.avif'] },
  'video/mp4': { words: 'an MP4 video', endings: ['.mp4', '.m4v'] },
  'video/quicktime': { words: 'a QuickTime video', endings: ['.mov', '.qt'] },
  'video/webm': { words: 'a WebM video', endings: ['.webm'] },
  'application/pdf': { words: 'a PDF document', endings: ['.pdf'] },
} as const;
export type MediaType = keyof typeof mediaTypes;
export const isMediaType = (type: string | undefined): type is MediaType => type !== undefined && type in mediaTypes;

export const acceptedWords = 'a JPEG, PNG, WebP, GIF or AVIF image, an MP4, MOV or WebM video, or a PDF';

/** Most bytes of a file, by what it is. */
const limits: Record<MediaKind, number> = { image: 50_000_000, video: 1_000_000_000, document: 100_000_000 };
export const maxFileBytes = limits.video;

export const limitOf = (type: string): number => limits[kindOf(type)];

export const limitWords = (bytes: number) => (bytes >= 1e9 ? `${bytes / 1e9} GB` : `${bytes / 1e6} MB`);

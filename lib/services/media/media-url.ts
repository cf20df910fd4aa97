import type { MediaView } from '@/lib/domain/views';

/** Public path of a file; unguessable, because the key is. Served by lib/apis/media.ts. */
export const mediaUrl = (key: string) => `/media/${key}`;
/** The address changes when the still is made, so that browsers ask for it. */
export const thumbnailUrl = (key: string, state: MediaView['state'] = 'ready') =>
  `/media/${key}/thumb.webp${state === 'ready' ? '' : `?${state}`}`;

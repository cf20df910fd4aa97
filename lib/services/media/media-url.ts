/** Public path of a file; unguessable, because the key is. Served by lib/apis/media.ts. */
export const mediaUrl = (key: string) => `/media/${key}`;
export const thumbnailUrl = (key: string) => `/media/${key}/thumb.webp`;

/** What a screen knows, in coarse words: the live stream names them and the browser asks again for what it shows of them. */
export const topics = [
  'posts',
  'calendar',
  'today',
  'accounts',
  'labels',
  'media',
  'feeds',
  'events',
  'webhooks',
  'notifications',
] as const;
export type Topic = (typeof topics)[number];

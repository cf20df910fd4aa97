/** The second word of every query key; the live stream names them. */
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

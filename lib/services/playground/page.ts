import { playgroundPages } from '@/db/schema/playground';

/** A page as the network shows it. */
export type PlaygroundPage = { id: string; handle: string; name: string; hue: number };

export const pageColumns = {
  id: playgroundPages.id,
  handle: playgroundPages.handle,
  name: playgroundPages.name,
  hue: playgroundPages.hue,
};

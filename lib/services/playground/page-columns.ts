import { playgroundPages } from '@/db/schema/playground';

/** The columns of a page that the network shows. */
export const pageColumns = {
  id: playgroundPages.id,
  handle: playgroundPages.handle,
  name: playgroundPages.name,
  hue: playgroundPages.hue,
  network: playgroundPages.network,
};

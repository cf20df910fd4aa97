import type { NetworkId } from './network';

/** Where a person posts by hand; phones open the network's app for these. */
export const networkHomes: Record<NetworkId, string | null> = {
  playground: null,
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  threads: 'https://www.threads.net/',
  linkedin: 'https://www.linkedin.com/feed/',
  tiktok: 'https://www.tiktok.com/upload',
  tiktok_business: 'https://www.tiktok.com/upload',
  youtube: 'https://www.youtube.com/upload',
  pinterest: 'https://www.pinterest.com/pin-creation-tool/',
  google: 'https://business.google.com/posts',
  x: 'https://x.com/compose/post',
  bluesky: 'https://bsky.app/',
  mastodon: null,
  community: null,
};

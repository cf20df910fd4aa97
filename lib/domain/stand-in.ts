import type { NetworkId } from './network';

/** What a Playground page is, in words with an article; it fills "This page is …". */
export const standInWords: Record<NetworkId, string> = {
  playground: 'a Playground page',
  facebook: 'a Facebook page',
  instagram: 'an Instagram profile',
  threads: 'a Threads profile',
  linkedin: 'a LinkedIn page',
  tiktok: 'a TikTok account',
  tiktok_business: 'a TikTok Business account',
  youtube: 'a YouTube channel',
  pinterest: 'a Pinterest account',
  google: 'a Google Business Profile',
  x: 'an X account',
  bluesky: 'a Bluesky account',
  mastodon: 'a Mastodon account',
  community: 'a community group',
};

/** The line below a page's name: whose place it takes, or null for Playground's own pages. */
export const standInLine = (network: NetworkId): string | null =>
  network === 'playground' ? null : `Stands for ${standInWords[network]}`;

/** One business with a place on every network, so that each of them can be tried at once. */
export const standInPages: { handle: string; name: string; hue: number; network: NetworkId }[] = [
  { handle: 'mill-lane-facebook', name: 'Mill Lane on Facebook', hue: 8, network: 'facebook' },
  { handle: 'mill-lane-instagram', name: 'Mill Lane on Instagram', hue: 11, network: 'instagram' },
  { handle: 'mill-lane-threads', name: 'Mill Lane on Threads', hue: 10, network: 'threads' },
  { handle: 'mill-lane-linkedin', name: 'Mill Lane on LinkedIn', hue: 7, network: 'linkedin' },
  { handle: 'mill-lane-tiktok', name: 'Mill Lane on TikTok', hue: 6, network: 'tiktok' },
  { handle: 'mill-lane-tiktok-business', name: 'Mill Lane on TikTok Business', hue: 5, network: 'tiktok_business' },
  { handle: 'mill-lane-youtube', name: 'Mill Lane on YouTube', hue: 0, network: 'youtube' },
  { handle: 'mill-lane-pinterest', name: 'Mill Lane on Pinterest', hue: 0, network: 'pinterest' },
  { handle: 'mill-lane-google', name: 'Mill Lane on Google', hue: 3, network: 'google' },
  { handle: 'mill-lane-x', name: 'Mill Lane on X', hue: 9, network: 'x' },
  { handle: 'mill-lane-bluesky', name: 'Mill Lane on Bluesky', hue: 7, network: 'bluesky' },
  { handle: 'mill-lane-mastodon', name: 'Mill Lane on Mastodon', hue: 9, network: 'mastodon' },
  { handle: 'mill-lane-community', name: 'Mill Lane in the community', hue: 4, network: 'community' },
];

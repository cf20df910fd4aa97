import type { Budget } from '../budget';
import type { NetworkId } from '../network';

const day = { kind: 'rolling', seconds: 86_400 } as const;

/** What one account may send. `unsure`: what nobody could tell for sure; the best known number stands. */
export type NetworkBudgets = { budgets: readonly Budget[]; unsure: string | null };

/**
 * Only what a source gives for one account; limits of apps and of calls are not here. Sources and dates are those of
 * network-sources.ts. Apart from the rules, because browsers load those.
 */
export const networkBudgets: Record<NetworkId, NetworkBudgets> = {
  playground: { budgets: [], unsure: null },
  facebook: {
    budgets: [{ count: 30, window: day, counts: 'posts', type: 'reel' }],
    unsure: 'No number is known for posts other than reels.',
  },
  instagram: {
    budgets: [{ count: 100, window: day, counts: 'posts' }],
    unsure: 'The same page of Meta says 100, and 50 where it speaks of carousels.',
  },
  threads: {
    budgets: [
      { count: 250, window: day, counts: 'posts' },
      { count: 1000, window: day, counts: 'comments' },
    ],
    unsure: null,
  },
  linkedin: {
    budgets: [{ count: 150, window: { kind: 'utc_day' }, counts: 'posts' }],
    unsure: 'It is given for members; for pages the number is not published.',
  },
  tiktok: {
    budgets: [{ count: 15, window: day, counts: 'posts' }],
    unsure: 'TikTok says “typically around 15”, shared by all apps that post to the account.',
  },
  tiktok_business: { budgets: [], unsure: 'A limit per day is not published.' },
  youtube: { budgets: [], unsure: 'Uploads per channel and day are limited; the number is not published.' },
  pinterest: { budgets: [], unsure: null },
  google: { budgets: [], unsure: null },
  x: {
    budgets: [{ count: 100, window: { kind: 'rolling', seconds: 900 }, counts: 'both' }],
    unsure: 'An account has a limit per day too (2,400 in the app).',
  },
  bluesky: {
    // 5,000 points an hour and 35,000 a day; making a record takes three.
    budgets: [
      { count: 1666, window: { kind: 'rolling', seconds: 3600 }, counts: 'both' },
      { count: 11_666, window: day, counts: 'both' },
    ],
    unsure: 'Videos per day are counted apart; only the server tells how many.',
  },
  mastodon: { budgets: [{ count: 300, window: { kind: 'rolling', seconds: 10_800 }, counts: 'both' }], unsure: null },
  community: { budgets: [], unsure: 'Nothing is known.' },
};

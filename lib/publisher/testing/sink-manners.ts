import { chance } from './chance';

/** How a network behaves at one call that creates a post. */
export const hostileManners = [
  'accept_and_hang', // live; the connection hangs until the caller gives up
  'accept_and_reset', // live; the connection breaks
  'accept_and_lag', // live; the connection breaks, and the first look does not see it yet
  'accept_late', // the connection breaks; it goes live a little later
  'accept_500', // live; the answer says it is not
  'refuse_500', // not live; the answer does not say so clearly
  'rate_limit', // not live; 429 with Retry-After
  'reset', // not live; the connection breaks
] as const;
export type SinkManner = 'ok' | (typeof hostileManners)[number];

export type SinkOptions = {
  answerMs?: number;
  /** Share of calls that end badly, 0 to 1, for reasons that pass. */
  hostile?: number;
  seed?: number;
  /** Of the workers: what is live is to be seen before the second look, what is late before the first. */
  quarantineMs?: number;
  spacingMs?: number;
  /** Share of pages that take a post in and go live by themselves a moment later (`pending`). */
  slowPages?: number;
};

/** The manner of the nth call for this marker. */
export function mannerOf({ hostile = 0, seed = 1 }: SinkOptions, marker: string, nth: number): SinkManner {
  if (chance(seed, 'call', marker, nth) >= hostile) return 'ok';
  const index = Math.floor(chance(seed, 'manner', marker, nth) * hostileManners.length);
  return hostileManners[index] ?? 'reset';
}

/** Whether the nth look for this marker cannot be answered. */
export const refusesLook = ({ hostile = 0, seed = 1 }: SinkOptions, marker: string, nth: number): boolean =>
  chance(seed, 'look', marker, nth) < hostile / 4;

export const isSlowPage = ({ slowPages = 0, seed = 1 }: SinkOptions, page: string): boolean =>
  chance(seed, 'page', page) < slowPages;

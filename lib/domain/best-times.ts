import { wallClock } from './zone';

/** What one published post achieved, whatever its network counts. */
export type PostResult = { publishedAt: Date; likes: number; comments: number; shares: number };
/** `dayOfWeek` 0 is Sunday; `score` 1 is this account's middle; `posts` is how many it rests on. */
export type RankedHour = { dayOfWeek: number; hour: number; score: number; posts: number };

/** Fewer say nothing about hours: then the default ones are offered, and said to be so. */
export const fewestResults = 10;
/** As many posts of middling success are mixed into each hour, so that one lucky post does not win. */
const doubt = 10;
/** What an hour learns from others: the hours beside it, and the same hour on other days. */
const fromNeighbour = 0.5;
const fromOtherDay = 0.15;

/** Working days in the late morning and after lunch: when most people look, before an account has results of its own. */
export const defaultHours: RankedHour[] = [2, 3, 4, 1, 5].flatMap((dayOfWeek) => [
  { dayOfWeek, hour: 10, score: 1, posts: 0 },
  { dayOfWeek, hour: 13, score: 1, posts: 0 },
]);
export const defaultHoursReason =
  'Working days at 10:00 and 13:00 are a plain starting point, the same for everyone. After ten published posts with results, this account’s own best hours take their place.';

/** Talking and passing on are worth more than a like. */
const success = ({ likes, comments, shares }: PostResult) => likes + 2 * comments + 3 * shares;

/**
 * Where each result stands among all: near 0 the poorest, 1 the middle, near 2 the best, equals alike. A post seen by a
 * million is then the best one, but not worth a thousand good ones.
 */
function standings(results: PostResult[]): number[] {
  const values = results.map(success);
  const sorted = [...values].sort((a, b) => a - b);
  const middleRank = new Map<number, number>();
  for (let at = 0; at < sorted.length; ) {
    const value = sorted[at] ?? 0;
    const next = sorted.findIndex((other) => other > value);
    const end = next === -1 ? sorted.length : next;
    middleRank.set(value, (at + 1 + end) / 2);
    at = end;
  }
  return values.map((value) => (2 * (middleRank.get(value) ?? 0)) / (values.length + 1));
}

/**
 * The hours of the week in which this account's posts did best, best first; only hours in which it has posted.
 * Empty when there are fewer than `fewestResults`: then `defaultHours` are the fallback to state.
 * @param timeZone IANA; hours are those of its clock, whatever the season was.
 */
export function rankHours(results: PostResult[], timeZone: string): RankedHour[] {
  if (results.length < fewestResults) return [];
  const wallTime = wallClock(timeZone);
  const standing = standings(results);
  const posts: number[] = Array(168).fill(0);
  const sums: number[] = Array(168).fill(0);
  for (const [index, result] of results.entries()) {
    const wall = wallTime(result.publishedAt);
    const dayOfWeek = new Date(`${wall.slice(0, 10)}T00:00Z`).getUTCDay();
    const at = dayOfWeek * 24 + Number(wall.slice(11, 13));
    posts[at] = (posts[at] ?? 0) + 1;
    sums[at] = (sums[at] ?? 0) + (standing[index] ?? 1);
  }
  const ranked = posts.flatMap((own, at): RankedHour[] => {
    if (own === 0) return [];
    let weight = doubt;
    let sum = doubt;
    for (let other = 0; other < 168; other += 1) {
      const share = shareOf(at, other);
      weight += share * (posts[other] ?? 0);
      sum += share * (sums[other] ?? 0);
    }
    return [{ dayOfWeek: Math.floor(at / 24), hour: at % 24, score: sum / weight, posts: own }];
  });
  return ranked.sort((a, b) => b.score - a.score || b.posts - a.posts || a.dayOfWeek - b.dayOfWeek || a.hour - b.hour);
}

/** How much a post of one hour of the week says about another. */
function shareOf(hour: number, other: number): number {
  if (hour === other) return 1;
  const apart = Math.abs(hour - other);
  if (apart === 1 || apart === 167) return fromNeighbour;
  return apart % 24 === 0 ? fromOtherDay : 0;
}

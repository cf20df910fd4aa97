import { defaultHours, type PostResult, type RankedHour, rankHours } from './best-times';

/** Hours ranked over several accounts; each is measured by its own average, so that a big one does not drown the others. */
export function combineHours(results: PostResult[][], timeZone: string): { hours: RankedHour[]; posts: number } {
  const ranked = results.map((own) => ({ own, hours: rankHours(own, timeZone) })).filter(({ hours }) => hours.length);
  if (ranked.length === 0) return { hours: defaultHours, posts: 0 };
  const sums = new Map<string, RankedHour>();
  for (const { hours } of ranked) {
    for (const hour of hours) {
      const key = `${hour.dayOfWeek} ${hour.hour}`;
      const sum = sums.get(key) ?? { ...hour, score: 0, posts: 0 };
      sums.set(key, { ...sum, score: sum.score + hour.score * hour.posts, posts: sum.posts + hour.posts });
    }
  }
  const hours = [...sums.values()].map((sum) => ({ ...sum, score: sum.score / sum.posts }));
  const posts = ranked.reduce((sum, { own }) => sum + own.length, 0);
  return { hours: hours.sort((a, b) => b.score - a.score || b.posts - a.posts), posts };
}

import { defaultHoursReason } from '@/lib/domain/best-times';
import { combineHours } from '@/lib/domain/combine-hours';
import { nextFreeSlots } from '@/lib/domain/next-free-slot';
import { requirePermission } from '@/lib/domain/permission';
import type { BestTimes } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { requireAccounts } from './require-accounts';
import { daysOfResults, selectResults } from './select-results';
import { takenTimes } from './taken-times';

const hoursOffered = 6;
/** Nobody plans a post for the next minutes by its hour. */
const notBefore = 10 * 60_000;

/** When posts of these accounts did best, as the next such times that are free; a stated default without enough results. */
export async function bestTimes(ctx: Context, { accountId = [] }: { accountId?: string[] }): Promise<BestTimes> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    await requireAccounts(tx, ctx, accountId);
    const timeZone = await locationTimeZone(tx, ctx);
    const results = await selectResults(tx, ctx, accountId);
    const taken = await takenTimes(tx, ctx, accountId, timeZone);
    const { hours, posts } = combineHours([...results.values()], timeZone);
    const after = new Date(ctx.now.getTime() + notBefore);
    const found = hours.slice(0, hoursOffered).flatMap(({ dayOfWeek, hour, score }) => {
      const slots = [{ dayOfWeek, time: `${String(hour).padStart(2, '0')}:00` }];
      return nextFreeSlots({ slots, taken, timeZone, after, count: 1 }).map((slot) => ({ ...slot, score }));
    });
    const times = found
      .sort((a, b) => b.score - a.score || a.at.getTime() - b.at.getTime())
      .map(({ wallTime, score }) => ({ wallTime, timeZone, score: Math.round(score * 100) / 100 }));
    const own = `Hours in which these accounts’ own posts did best: ${posts} of the last ${daysOfResults} days.`;
    return posts > 0
      ? { basis: 'own_results', posts, reason: own, times }
      : { basis: 'default', posts: 0, reason: defaultHoursReason, times };
  });
}

import { nextFreeSlots } from '@/lib/domain/next-free-slot';
import { requirePermission } from '@/lib/domain/permission';
import type { NextSlot } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { selectSettings } from '../locations/select-settings';
import { requireAccounts } from './require-accounts';
import { takenTimes } from './taken-times';

/** The location's next posting time at which nothing goes out yet to these accounts; to any, when none is named. */
export async function nextSlot(ctx: Context, { accountId = [] }: { accountId?: string[] }): Promise<NextSlot> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    await requireAccounts(tx, ctx, accountId);
    const { slots, slotsAre } = await selectSettings(tx, ctx);
    const timeZone = await locationTimeZone(tx, ctx);
    const taken = await takenTimes(tx, ctx, accountId, timeZone);
    const [free] = nextFreeSlots({ slots, taken, timeZone, after: ctx.now, count: 1 });
    const schedule = free ? { wallTime: free.wallTime, timeZone } : null;
    return { schedule, basis: slotsAre === 'own' ? 'own_slots' : 'default' };
  });
}

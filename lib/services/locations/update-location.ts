import { and, eq } from 'drizzle-orm';
import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import type { UpdateLocation } from '@/lib/domain/location';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { moveDays } from './move-days';

/**
 * Names the location anew or moves its clock. What is planned keeps its instant, only how it is written changes; what
 * lasts whole days keeps its days.
 */
export async function updateLocation(ctx: Context, input: UpdateLocation): Promise<{ name: string; timeZone: string }> {
  requirePermission(ctx.actor, 'location.manage');
  const here = and(eq(locations.organizationId, ctx.organizationId), eq(locations.id, ctx.locationId));
  return inLocation(ctx, async (tx) => {
    const [before] = await tx
      .select({ name: locations.name, timeZone: locations.timeZone })
      .from(locations)
      .where(here)
      .for('update');
    if (!before) throw notFound('The location');
    const after = { name: input.name, timeZone: input.timeZone };
    await tx.update(locations).set(after).where(here);
    if (before.timeZone !== after.timeZone) await moveDays(tx, ctx, after.timeZone);
    await recordEvent(tx, ctx, 'location.updated', { type: 'location', id: ctx.locationId }, { before, after });
    return after;
  });
}

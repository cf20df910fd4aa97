import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';

/** The clock of the context's location. */
export async function locationTimeZone(tx: Transaction, ctx: Context): Promise<string> {
  const [row] = await tx
    .select({ timeZone: locations.timeZone })
    .from(locations)
    .where(and(eq(locations.organizationId, ctx.organizationId), eq(locations.id, ctx.locationId)));
  if (!row) throw notFound('This location');
  return row.timeZone;
}

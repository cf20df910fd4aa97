import { and, eq } from 'drizzle-orm';
import { locations, organizations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import type { LocationView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';

/** The context's location, as its actor sees it. */
export async function findLocation(ctx: Context): Promise<LocationView> {
  const [row] = await inLocation(ctx, (tx) =>
    tx
      .select({
        id: locations.id,
        organizationId: locations.organizationId,
        organizationName: organizations.name,
        name: locations.name,
        timeZone: locations.timeZone,
      })
      .from(locations)
      .innerJoin(organizations, eq(organizations.id, locations.organizationId))
      .where(and(eq(locations.organizationId, ctx.organizationId), eq(locations.id, ctx.locationId))),
  );
  if (!row) throw notFound('This location');
  const { actor } = ctx;
  const role = actor.kind === 'member' ? (actor.locationRole ?? actor.organizationRole) : actor.kind;
  return { ...row, role };
}

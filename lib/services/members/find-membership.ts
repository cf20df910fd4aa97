import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { locationMembers, members } from '@/db/schema/members';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import type { Actor } from '@/lib/domain/permission';

/** Where a person stands in one location, or null when it is none of theirs (a plain member needs a role in it). */
export async function findMembership(db: Database, user: { id: string; name: string }, locationId: string) {
  const [row] = await asSystem(db, (tx) =>
    tx
      .select({
        organizationId: members.organizationId,
        organizationRole: members.role,
        locationRole: locationMembers.role,
      })
      .from(locations)
      .innerJoin(members, and(eq(members.organizationId, locations.organizationId), eq(members.userId, user.id)))
      .leftJoin(
        locationMembers,
        and(
          eq(locationMembers.organizationId, locations.organizationId),
          eq(locationMembers.locationId, locations.id),
          eq(locationMembers.memberId, members.id),
        ),
      )
      .where(and(eq(locations.id, locationId), isNull(locations.archivedAt), isNull(members.disabledAt))),
  );
  if (!row || (row.organizationRole === 'member' && row.locationRole === null)) return null;
  const actor: Actor = {
    kind: 'member',
    userId: user.id,
    name: user.name,
    organizationRole: row.organizationRole,
    locationRole: row.locationRole,
  };
  return { organizationId: row.organizationId, actor };
}

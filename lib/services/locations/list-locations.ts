import { and, asc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { locationMembers, members } from '@/db/schema/members';
import { locations, organizations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import type { LocationView } from '@/lib/domain/views';

/** Every location a person may enter, over all their organizations: all for owners and admins, else those with a role. */
export async function listLocations(db: Database, userId: string): Promise<LocationView[]> {
  const rows = await asSystem(db, (tx) =>
    tx
      .select({
        id: locations.id,
        organizationId: locations.organizationId,
        organizationName: organizations.name,
        name: locations.name,
        timeZone: locations.timeZone,
        organizationRole: members.role,
        locationRole: locationMembers.role,
      })
      .from(members)
      .innerJoin(organizations, eq(organizations.id, members.organizationId))
      .innerJoin(locations, eq(locations.organizationId, members.organizationId))
      .leftJoin(
        locationMembers,
        and(
          eq(locationMembers.organizationId, locations.organizationId),
          eq(locationMembers.locationId, locations.id),
          eq(locationMembers.memberId, members.id),
        ),
      )
      .where(
        and(
          eq(members.userId, userId),
          isNull(members.disabledAt),
          isNull(locations.archivedAt),
          or(ne(members.role, 'member'), isNotNull(locationMembers.role)),
        ),
      )
      .orderBy(asc(organizations.name), asc(locations.name), asc(locations.id)),
  );
  return rows.map(({ organizationRole, locationRole, ...location }) => ({
    ...location,
    role: organizationRole === 'member' ? (locationRole ?? 'viewer') : organizationRole,
  }));
}

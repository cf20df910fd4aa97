import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { calendarLinks } from '@/db/schema/calendar';
import { locations } from '@/db/schema/organizations';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { hashToken } from '@/lib/security/token';
import type { Context } from '../context';
import { findMembership } from '../members/find-membership';

export type FoundLink = { ctx: Context; id: string; name: string; query: string; locationName: string };

/**
 * The living link behind a token, as its owner sees the location now; null when there is none, or its owner may not
 * be there any more. Notes its use, at most once a minute.
 */
export async function findCalendarLink(db: Database, token: string, now: Date): Promise<FoundLink | null> {
  const link = await asSystem(db, async (tx) => {
    const [found] = await tx
      .select({ link: calendarLinks, locationName: locations.name, ownerName: users.name })
      .from(calendarLinks)
      .innerJoin(
        locations,
        and(eq(locations.organizationId, calendarLinks.organizationId), eq(locations.id, calendarLinks.locationId)),
      )
      .leftJoin(users, eq(users.id, calendarLinks.ownerId))
      .where(and(eq(calendarLinks.tokenHash, hashToken(token)), isNull(locations.archivedAt)));
    return found;
  });
  if (!link) return null;
  const { organizationId, locationId, id, name, query, ownerId } = link.link;
  const owner = ownerId === null ? null : { id: ownerId, name: link.ownerName ?? '' };
  const membership = owner && (await findMembership(db, owner, locationId));
  if (owner && membership?.organizationId !== organizationId) return null;
  const actor = membership?.actor ?? { kind: 'system' as const, name: 'Calendar link' };
  const stale = new Date(now.getTime() - 60_000);
  await asSystem(db, (tx) =>
    tx
      .update(calendarLinks)
      .set({ lastUsedAt: now })
      .where(
        and(
          eq(calendarLinks.organizationId, organizationId),
          eq(calendarLinks.id, id),
          or(isNull(calendarLinks.lastUsedAt), lt(calendarLinks.lastUsedAt, stale)),
        ),
      ),
  );
  return { ctx: { db, organizationId, locationId, actor, now }, id, name, query, locationName: link.locationName };
}

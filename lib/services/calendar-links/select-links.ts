import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { calendarLinks } from '@/db/schema/calendar';
import { users } from '@/db/schema/users';
import type { CalendarLinkView } from '@/lib/domain/calendar-link';
import type { Actor } from '@/lib/domain/permission';
import { can } from '@/lib/domain/permission';
import { unseal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import type { Context } from '../context';

/** Who may see and delete a link: its owner, and whoever looks after the location's calendars. */
export const ownLinks = (actor: Actor): SQL | undefined =>
  can(actor, 'feed.manage') ? undefined : eq(calendarLinks.ownerId, actor.kind === 'member' ? actor.userId : '');

/** The links the actor may see, by name; an address only to those who made it. */
export async function selectLinks(tx: Transaction, ctx: Context, where?: SQL): Promise<CalendarLinkView[]> {
  const me = ctx.actor.kind === 'member' ? ctx.actor.userId : null;
  const rows = await tx
    .select({ link: calendarLinks, owner: users.name })
    .from(calendarLinks)
    .leftJoin(users, eq(users.id, calendarLinks.ownerId))
    .where(
      and(
        eq(calendarLinks.organizationId, ctx.organizationId),
        eq(calendarLinks.locationId, ctx.locationId),
        ownLinks(ctx.actor),
        where,
      ),
    )
    .orderBy(asc(calendarLinks.name), asc(calendarLinks.id));
  return rows.map(({ link, owner }) => ({
    id: link.id,
    name: link.name,
    query: link.query,
    path:
      link.ownerId === me ? `/calendars/${unseal(secrets(), sealPurpose.calendarLink(link.id), link.token)}.ics` : null,
    owner,
    createdAt: link.createdAt.toISOString(),
    lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
  }));
}

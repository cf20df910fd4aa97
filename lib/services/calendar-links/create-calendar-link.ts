import { count, eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import { calendarLinks } from '@/db/schema/calendar';
import { type CalendarLinkView, type CreateCalendarLink, cleanQuery } from '@/lib/domain/calendar-link';
import { conflict } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { seal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import { hashToken, newToken } from '@/lib/security/token';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { selectLinks } from './select-links';

const mostLinks = 100;

/** Makes a secret address at which calendar programs read what is planned. A program's own lives until it is deleted. */
export async function createCalendarLink(ctx: Context, { name, query }: CreateCalendarLink): Promise<CalendarLinkView> {
  requirePermission(ctx.actor, ctx.actor.kind === 'member' ? 'location.read' : 'feed.manage');
  const { organizationId, locationId, actor, now } = ctx;
  return inLocation(ctx, async (tx) => {
    const [have] = await tx
      .select({ links: count() })
      .from(calendarLinks)
      .where(eq(calendarLinks.locationId, locationId));
    if ((have?.links ?? 0) >= mostLinks) throw conflict(`A location has at most ${mostLinks} calendar links.`);
    const id = newId();
    const token = newToken();
    await tx.insert(calendarLinks).values({
      ...{ organizationId, locationId, id, name, query: cleanQuery(query), createdAt: now },
      tokenHash: hashToken(token),
      token: seal(secrets(), sealPurpose.calendarLink(id), token),
      ownerId: actor.kind === 'member' ? actor.userId : null,
    });
    await recordEvent(tx, ctx, 'calendar_link.created', { type: 'calendar_link', id }, { after: { name } });
    const [link] = await selectLinks(tx, ctx, eq(calendarLinks.id, id));
    if (!link) throw new Error('A calendar link was not found right after it was made.');
    return link;
  });
}

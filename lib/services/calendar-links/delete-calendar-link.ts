import { and, eq } from 'drizzle-orm';
import { calendarLinks } from '@/db/schema/calendar';
import type { CalendarLinkRef } from '@/lib/domain/calendar-link';
import { notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { ownLinks } from './select-links';

/** Ends a link: its address answers nothing from the next request on. @throws DomainError not_found */
export async function deleteCalendarLink(ctx: Context, { linkId }: CalendarLinkRef): Promise<{ id: string }> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const [gone] = await tx
      .delete(calendarLinks)
      .where(
        and(
          eq(calendarLinks.organizationId, ctx.organizationId),
          eq(calendarLinks.locationId, ctx.locationId),
          eq(calendarLinks.id, linkId),
          ownLinks(ctx.actor),
        ),
      )
      .returning({ name: calendarLinks.name });
    if (!gone) throw notFound('The calendar link');
    await recordEvent(tx, ctx, 'calendar_link.deleted', { type: 'calendar_link', id: linkId }, { before: gone });
    return { id: linkId };
  });
}

import type { CalendarLinkView } from '@/lib/domain/calendar-link';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { selectLinks } from './select-links';

/** One's own links with their addresses; managers see that others have some, too. */
export async function listCalendarLinks(ctx: Context): Promise<{ links: CalendarLinkView[] }> {
  requirePermission(ctx.actor, 'location.read');
  return { links: await inLocation(ctx, (tx) => selectLinks(tx, ctx)) };
}

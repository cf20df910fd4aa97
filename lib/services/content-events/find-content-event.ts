import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { contentEvents } from '@/db/schema/calendar';
import type { ContentEventView } from '@/lib/domain/content-event';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';
import { selectContentEvents } from './select-content-events';

/** One content event, a deleted one too, inside a transaction under way. @throws DomainError not_found */
export async function findContentEvent(
  tx: Transaction,
  ctx: Context,
  eventId: string,
  notice?: string | null,
): Promise<ContentEventView> {
  const [event] = await selectContentEvents(tx, ctx, eq(contentEvents.id, eventId), { orderBy: [sql`1`], limit: 1 });
  if (!event) throw notFound(`The content event ${eventId}`);
  return notice ? { ...event, notice } : event;
}

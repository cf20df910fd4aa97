import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { contentEvents } from '@/db/schema/calendar';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';
import { findContentEvent } from './find-content-event';

/** A content event as everybody sees it, its row locked until the transaction ends. @throws DomainError not_found */
export async function lockContentEvent(tx: Transaction, ctx: Context, eventId: string) {
  const [row] = await tx
    .select({ id: contentEvents.id })
    .from(contentEvents)
    .where(
      and(
        eq(contentEvents.organizationId, ctx.organizationId),
        eq(contentEvents.locationId, ctx.locationId),
        eq(contentEvents.id, eventId),
      ),
    )
    .for('update');
  if (!row) throw notFound(`The content event ${eventId}`);
  return findContentEvent(tx, ctx, eventId);
}

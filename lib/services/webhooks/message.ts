import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { events } from '@/db/schema/events';
import type { webhookDeliveries } from '@/db/schema/webhooks';
import { asSystem } from '@/db/tenant';
import type { Context } from '../context';
import { eventData } from './event-data';

export type DeliveryRecord = typeof webhookDeliveries.$inferSelect;

const bodyOf = (type: string, at: Date, data: object) => JSON.stringify({ type, timestamp: at.toISOString(), data });

/** What a test says. */
export const testBody = (ctx: Context, webhookId: string): string =>
  bodyOf('webhook.test', ctx.now, {
    ...{ organizationId: ctx.organizationId, locationId: ctx.locationId },
    subject: { type: 'webhook', id: webhookId },
    message: 'This is a test. Nothing happened; your address can be reached.',
  });

/** The body of a message: the event and, as it is now, what it is about. @throws when the event is nowhere */
export async function messageBody(db: Database, delivery: DeliveryRecord): Promise<string> {
  const { organizationId, locationId, eventId } = delivery;
  const [event] = await asSystem(db, (tx) =>
    tx
      .select()
      .from(events)
      .where(and(eq(events.organizationId, organizationId), eq(events.id, eventId ?? ''))),
  );
  if (!event) throw new Error(`The event ${eventId} of delivery ${delivery.id} is nowhere.`);
  const ctx: Context = {
    ...{ db, organizationId, locationId },
    actor: { kind: 'system', name: 'Almanac' },
    now: new Date(),
  };
  const subject = { type: event.subjectType, id: event.subjectId };
  return bodyOf(event.name, event.createdAt, {
    ...{ eventId: event.id, organizationId, locationId, subject, actor: event.actor },
    ...(await eventData(ctx, subject)),
  });
}

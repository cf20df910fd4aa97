import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { deliveryStates, type WebhookAnswer, webhookStates } from '@/lib/domain/webhook-answer';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation } from './organizations';

/** Addresses elsewhere that are told what happens in a location. */
export const webhooks = pgTable(
  'webhooks',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    url: text().notNull(),
    description: text().notNull().default(''),
    /** Names of events; `*` for every one. */
    events: text().array().notNull(),
    /** Encrypted: what its messages are signed with. */
    secret: text().notNull(),
    /** The one before, signed with as well until then. */
    oldSecret: text(),
    oldSecretUntil: instant(),
    state: text({ enum: webhookStates }).notNull().default('active'),
    /** Why it was disabled, in words. */
    stateReason: text(),
    /** Since when nothing arrived there any more; null when the last message did. */
    failingSince: instant(),
    disabledAt: instant(),
    createdBy: text(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('webhooks_location_idx').on(t.organizationId, t.locationId),
    ofLocation(t),
  ],
);

/**
 * One event for one webhook, written by a trigger on `events`; its id is the `webhook-id`, the same in every try. Without
 * a foreign key: a webhook deleted at that moment would undo the change that wrote the event.
 */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    webhookId: text().notNull(),
    /** Null for a test. */
    eventId: text(),
    eventName: text().notNull(),
    state: text({ enum: deliveryStates }).notNull().default('waiting'),
    /** Tries begun; also whose answer counts: only the newest try may write its. */
    tries: integer().notNull().default(0),
    /** When to try next, or when a try under way counts as dead; null when nothing is to be done. */
    dueAt: instant(),
    /** Made by the first try and the same in all. */
    body: text(),
    answers: jsonb().$type<WebhookAnswer[]>().notNull().default([]),
    finishedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('webhook_deliveries_due_idx').on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index('webhook_deliveries_log_idx').on(t.organizationId, t.webhookId, t.id),
    index('webhook_deliveries_created_idx').on(t.createdAt),
  ],
);

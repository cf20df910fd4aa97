import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { MailChoice, NotificationKind, NotificationText } from '@/lib/domain/notification-kinds';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation } from './organizations';
import { users } from './users';

const userId = () =>
  text()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** Events somebody may have to be told of. A trigger on `events` fills it, so no caller can forget; the worker empties it. */
export const notificationOutbox = pgTable(
  'notification_outbox',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    eventId: text().notNull(),
    /** The order in which they were written. */
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    /** Not before then: the last try failed. */
    dueAt: createdAt(),
    tries: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId] }),
    index('notification_outbox_due_idx').on(t.dueAt, t.position),
  ],
);

/** One thing told to one person: in the app, by mail, or both. */
export const notifications = pgTable(
  'notifications',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    userId: userId(),
    kind: text().$type<NotificationKind>().notNull(),
    eventId: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    text: jsonb().$type<NotificationText>().notNull(),
    /** Whether the app shows it; else it was made for a mail alone. */
    inApp: boolean().notNull(),
    readAt: instant(),
    createdAt: createdAt(),
    mailChoice: text().$type<MailChoice>().notNull().default('off'),
    /** `dropped`: it was put right, or the person left, before the mail went. `refused`: the mail server says never. */
    mailState: text({ enum: ['none', 'due', 'sent', 'dropped', 'refused'] })
      .notNull()
      .default('none'),
    /** When its mail is to go; while a worker sends it, when another one may take over. */
    mailDueAt: instant(),
    /** The mail it goes with, from the first try on: a repeated mail has the same words and the same Message-ID. */
    mailId: text(),
    mailTries: integer().notNull().default(0),
    mailError: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // A worker that repeats itself tells nobody twice.
    unique('notifications_event_key').on(t.organizationId, t.eventId, t.userId, t.kind),
    index('notifications_panel_idx').on(t.organizationId, t.locationId, t.userId, t.id).where(sql`${t.inApp}`),
    index('notifications_unread_idx')
      .on(t.organizationId, t.locationId, t.userId)
      .where(sql`${t.inApp} and ${t.readAt} is null`),
    index('notifications_subject_idx').on(t.organizationId, t.subjectId),
    index('notifications_mail_idx').on(t.mailDueAt).where(sql`${t.mailState} = 'due'`),
    index('notifications_mail_id_idx').on(t.mailId).where(sql`${t.mailId} is not null`),
    index('notifications_created_idx').on(t.createdAt),
    ofLocation(t),
  ],
);

/** How one person wants to be told about one location; without a row the defaults hold. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    userId: userId(),
    choices: jsonb().$type<Partial<Record<NotificationKind, { inApp: boolean; mail: MailChoice }>>>().notNull(),
    /** Wall times of the person's clock, HH:MM; both or neither. */
    quietFrom: text(),
    quietTo: text(),
    timeZone: text(),
    digestAt: text().notNull(),
    updatedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.locationId, t.userId] }), ofLocation(t)],
);

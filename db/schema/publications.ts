import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Exchange } from '@/lib/domain/outcome';
import type { AttemptState, FollowUpState, PublicationPart, PublicationState } from '@/lib/domain/publication';
import { accounts } from './accounts';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { posts } from './posts';

/** A post on one account. This row is the schedule: nothing else remembers what is due (publishing.md). */
export const publications = pgTable(
  'publications',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    postId: text().notNull(),
    accountId: text().notNull(),
    state: text().$type<PublicationState>().notNull().default('draft'),
    /** Next instant the publisher acts on the post part: its time, a retry, a check, a look-back. Null: nothing due. */
    dueAt: instant(),
    /** The account's budget was used up, so the publisher put it off to then. It stands while a due time equals it. */
    budgetUntil: instant(),
    /** Hash of the content this publication was scheduled with; claims compare it with the post's content now. */
    fingerprint: text(),
    /** At its time a person is told to post it by hand; nothing is sent. */
    remind: boolean().notNull().default(false),
    remindedAt: instant(),
    /** Tries surely not posted so far (429, refused…); at most 6. */
    tries: integer().notNull().default(0),
    /** Of `pending`: the handle check() reads. */
    ticket: text(),
    /** Authoritative reads after `unknown` that did not find it. */
    absentReads: integer().notNull().default(0),
    needsPerson: boolean().notNull().default(false),
    remoteId: text(),
    remoteUrl: text(),
    remoteDetails: jsonb().$type<Record<string, string>>(),
    publishedAt: instant(),
    failureCode: text(),
    failureReason: text(),
    followUpState: text().$type<FollowUpState>().notNull().default('none'),
    followUpDueAt: instant(),
    followUpTries: integer().notNull().default(0),
    followUpAbsentReads: integer().notNull().default(0),
    followUpRemoteId: text(),
    followUpReason: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique().on(t.organizationId, t.postId, t.accountId),
    // The publisher looks over all tenants by time; partial, so its size follows what is due, not what was sent.
    index('publications_due_idx').on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index('publications_follow_up_due_idx').on(t.followUpDueAt).where(sql`${t.followUpDueAt} is not null`),
    // What needs a person; its size follows the failures, not the history.
    index('publications_attention_idx')
      .on(t.organizationId, t.locationId, t.postId)
      .where(sql`${t.state} = 'failed' or ${t.needsPerson} or ${t.followUpState} = 'failed'`),
    // What a person is to post by hand, in the order they were told.
    index('publications_reminders_idx')
      .on(t.organizationId, t.locationId, t.remindedAt)
      .where(sql`${t.state} = 'notification_sent'`),
    // What was published of late, over all tenants: whose results are to be read.
    index('publications_published_idx').on(t.publishedAt).where(sql`${t.publishedAt} is not null`),
    // What waits for its account's budget; its size follows the waits.
    index('publications_budget_idx')
      .on(t.organizationId, t.accountId, t.budgetUntil)
      .where(sql`${t.budgetUntil} is not null`),
    index('publications_account_idx').on(t.organizationId, t.accountId, t.state),
    foreignKey({ columns: [t.organizationId, t.postId], foreignColumns: [posts.organizationId, posts.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.organizationId, t.accountId], foreignColumns: [accounts.organizationId, accounts.id] }),
  ],
);

/** One try to publish one part; the ledger and the proof panel. Written before the call. */
export const attempts = pgTable(
  'attempts',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    publicationId: text().notNull(),
    accountId: text().notNull(),
    part: text().$type<PublicationPart>().notNull(),
    number: integer().notNull(),
    state: text().$type<AttemptState>().notNull(),
    worker: text().notNull(),
    fingerprint: text().notNull(),
    /** Handles of prepare(), carried over to the next attempt. */
    handles: jsonb().$type<Record<string, string>>().notNull(),
    claimedAt: instant().notNull(),
    leaseUntil: instant().notNull(),
    fencedAt: instant(),
    finishedAt: instant(),
    reason: text(),
    requestHash: text(),
    exchanges: jsonb().$type<Exchange[]>().notNull(),
    evidence: jsonb().$type<{ at: string; kind: string; text: string }[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('attempts_publication_idx').on(t.organizationId, t.publicationId, t.id),
    // One live attempt per publication, and one per account: order and rate limits.
    uniqueIndex('attempts_live_publication_key')
      .on(t.organizationId, t.publicationId)
      .where(sql`${t.state} in ('claimed', 'sending')`),
    uniqueIndex('attempts_live_account_key')
      .on(t.organizationId, t.accountId)
      .where(sql`${t.state} in ('claimed', 'sending')`),
    // What reached the network, by account and time: how much of its budget is used.
    index('attempts_sent_idx')
      .on(t.organizationId, t.accountId, t.fencedAt)
      .where(sql`${t.state} in ('sending', 'published', 'pending', 'unknown')`),
    index('attempts_lease_idx').on(t.leaseUntil).where(sql`${t.state} in ('claimed', 'sending')`),
    foreignKey({
      columns: [t.organizationId, t.publicationId],
      foreignColumns: [publications.organizationId, publications.id],
    }).onDelete('cascade'),
  ],
);

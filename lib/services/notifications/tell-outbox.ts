import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { notificationOutbox, notifications } from '@/db/schema/notifications';
import { asSystem } from '@/db/tenant';
import { endedBy, kindOfEvent, type NotificationKind, type NotificationText } from '@/lib/domain/notification-kinds';
import { recipientsOf } from '@/lib/domain/notification-recipients';
import { mailDueAt } from '@/lib/domain/notification-times';
import { excerptOf } from '@/lib/domain/notification-words';
import { type PersonHere, peopleHere } from './location-people';
import { anyOf, type OutboxFact, readFacts, takeOutbox } from './outbox-facts';

export type TellOptions = {
  /** Whether this server sends mail; nothing is kept for mails it could never send. */
  mails: boolean;
  /** How long mails of one kind are gathered. */
  gatherSeconds: number;
};

/**
 * Turns due rows of the outbox into notifications, all in one transaction: a worker that dies in it has told nobody, and
 * one that ended it has emptied the outbox. @returns how many rows were taken
 */
export async function tellOutbox(db: Database, options: TellOptions, limit = 100): Promise<number> {
  let taken: string[] = [];
  try {
    await asSystem(db, async (tx) => {
      taken = await takeOutbox(tx, limit);
      if (taken.length > 0) await tellEvents(tx, taken, options);
    });
    return taken.length;
  } catch (error) {
    if (taken.length === 0) throw error;
    // One that cannot be told holds up no other: they are told one by one, and it waits longer each time.
    if (taken.length > 1) return tellOutbox(db, options, 1);
    await putOff(db, taken);
    throw error;
  }
}

const putOff = (db: Database, eventIds: string[]) =>
  asSystem(db, (tx) =>
    tx
      .update(notificationOutbox)
      .set({
        tries: sql`${notificationOutbox.tries} + 1`,
        dueAt: sql`clock_timestamp() + make_interval(secs => least(3600, 5 * 2 ^ least(${notificationOutbox.tries}, 10)))`,
      })
      .where(inArray(notificationOutbox.eventId, eventIds)),
  );

async function tellEvents(tx: Transaction, eventIds: string[], options: TellOptions): Promise<void> {
  const [clock] = await tx.execute<{ now: string }>(sql`select clock_timestamp()::text as now`);
  const now = new Date(clock?.now ?? Date.now());
  const facts = await readFacts(tx, eventIds);
  const people = new Map<string, PersonHere[]>();
  const changed = new Map<string, OutboxFact>();
  for (const fact of facts) {
    const ended = await endEarlier(tx, fact, now);
    const kind = kindOfEvent(fact.name);
    const key = `${fact.organizationId}/${fact.locationId}`;
    const here = people.get(key) ?? (await peopleHere(tx, fact));
    people.set(key, here);
    const told = kind && !fact.postDeleted ? await tell(tx, fact, kind, here, now, options) : 0;
    if (ended + told > 0) changed.set(key, fact);
  }
  await tx.execute(sql`delete from notification_outbox where event_id = any(${anyOf(eventIds)})`);
  for (const { organizationId, locationId, eventId } of changed.values()) {
    const payload = JSON.stringify({ organizationId, locationId, name: 'notification.added', subjectId: eventId });
    await tx.execute(sql`select pg_notify('almanac_events', ${payload})`);
  }
}

/** Trouble that was put right is no news any more, and a mail about it that has not begun is not sent. */
async function endEarlier(tx: Transaction, fact: OutboxFact, now: Date): Promise<number> {
  const kinds = endedBy(fact.name);
  if (kinds.length === 0) return 0;
  const unsent = and(eq(notifications.mailState, 'due'), isNull(notifications.mailId));
  const ended = await tx
    .update(notifications)
    .set({
      readAt: sql`coalesce(${notifications.readAt}, ${now.toISOString()}::timestamptz)`,
      mailState: sql`case when ${unsent} then 'dropped' else ${notifications.mailState} end`,
    })
    .where(
      and(
        eq(notifications.organizationId, fact.organizationId),
        eq(notifications.subjectId, fact.subjectId),
        inArray(notifications.kind, [...kinds]),
        or(isNull(notifications.readAt), unsent),
      ),
    )
    .returning({ id: notifications.id });
  return ended.length;
}

/** Whether it still is as the event says; with several workers what puts it right may have been told before it. */
function stillSo(kind: NotificationKind, fact: OutboxFact): boolean {
  if (kind === 'failed') return fact.state === 'failed' || fact.followUpState === 'failed';
  if (kind === 'needs_person') return fact.needsPerson === true;
  if (kind === 'reminder') return fact.state === 'notification_sent';
  if (kind === 'preflight') return fact.postState === 'scheduled' && fact.scheduledAt === fact.dueAt;
  if (kind === 'reconnect') return fact.accountState === 'reconnect_needed';
  return kind === 'published' || fact.accountState === 'active';
}

const textOf = (fact: OutboxFact): NotificationText => ({
  postId: fact.postId,
  accountId: fact.accountId,
  accountName: fact.accountName,
  network: fact.network,
  excerpt: fact.summary ? excerptOf(fact.summary) || null : null,
  followUp: fact.name.startsWith('publication.follow_up'),
  reason: fact.problems?.join(' ') ?? fact.reason,
  url: fact.remoteUrl,
  endsAt: fact.endsAt,
  ...(fact.problems && { problems: fact.problems, dueAt: fact.dueAt }),
});

/** Who was told of all of this about this post at this time: the look in its last hour finds the same once more. */
async function whoKnows(tx: Transaction, { organizationId, subjectId, problems, dueAt }: OutboxFact) {
  const passed = sql`(select max(e.created_at) from events e where e.organization_id = ${organizationId}
    and e.subject_id = ${subjectId} and e.name = 'post.preflight_passed')`;
  const told = await tx
    .select({ userId: notifications.userId, text: notifications.text })
    .from(notifications)
    .where(
      and(
        eq(notifications.organizationId, organizationId),
        eq(notifications.subjectId, subjectId),
        eq(notifications.kind, 'preflight'),
        sql`coalesce(${notifications.createdAt} > ${passed}, true)`,
      ),
    );
  const same = told.filter(
    ({ text }) => text.dueAt === dueAt && problems?.every((problem) => text.problems?.includes(problem)),
  );
  return new Set(same.map(({ userId }) => userId));
}

async function tell(
  tx: Transaction,
  fact: OutboxFact,
  kind: NotificationKind,
  here: PersonHere[],
  now: Date,
  { mails, gatherSeconds }: TellOptions,
): Promise<number> {
  const over = !stillSo(kind, fact);
  const knowing = kind === 'preflight' ? await whoKnows(tx, fact) : new Set<string>();
  // Its time is now: it waits for no other of its kind.
  const gathered = kind === 'reminder' ? 0 : gatherSeconds;
  const rows = recipientsOf(here, { kind, ...fact }).flatMap(({ userId, choices, times }) => {
    if (knowing.has(userId)) return [];
    const { inApp, mail } = choices[kind];
    const due = mails && !over ? mailDueAt(mail, now, gathered, times) : null;
    if (!inApp && !due) return [];
    const { organizationId, locationId, eventId, subjectType, subjectId } = fact;
    return [
      {
        ...{ organizationId, locationId, eventId, subjectType, subjectId, userId, kind, inApp, createdAt: now },
        text: textOf(fact),
        readAt: over ? now : null,
        mailChoice: mail,
        mailState: due ? ('due' as const) : ('none' as const),
        mailDueAt: due,
      },
    ];
  });
  if (rows.length === 0) return 0;
  const told = await tx.insert(notifications).values(rows).onConflictDoNothing().returning({ id: notifications.id });
  return told.length;
}

import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { FollowUpState, PublicationState } from '@/lib/domain/publication';

/** An event of the outbox with what it is about, as that is now. */
export type OutboxFact = {
  organizationId: string;
  locationId: string;
  eventId: string;
  name: string;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  reason: string | null;
  endsAt: string | null;
  /** Of a look ahead: what is wrong, and the time it was planned for then. */
  problems: string[] | null;
  dueAt: string | null;
  postState: PublicationState | null;
  scheduledAt: string | null;
  state: PublicationState | null;
  followUpState: FollowUpState | null;
  needsPerson: boolean | null;
  remoteUrl: string | null;
  postId: string | null;
  summary: string | null;
  authorId: string | null;
  plannerId: string | null;
  postDeleted: boolean;
  accountId: string | null;
  accountName: string | null;
  network: string | null;
  accountState: string | null;
};

/** Takes the first due rows for this transaction, in the order they were written; others take those after them. */
export async function takeOutbox(tx: Transaction, limit: number): Promise<string[]> {
  const rows = await tx.execute<{ eventId: string }>(sql`select event_id as "eventId" from notification_outbox
    where due_at <= clock_timestamp() order by position limit ${limit} for update skip locked`);
  return rows.map(({ eventId }) => eventId);
}

export const anyOf = (values: string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** What these events are about, in the order of the outbox. An event of a location that is gone has none. */
export async function readFacts(tx: Transaction, eventIds: string[]): Promise<OutboxFact[]> {
  const rows = await tx.execute<OutboxFact>(sql`
    select e.organization_id as "organizationId", e.location_id as "locationId", e.id as "eventId", e.name,
      e.subject_type as "subjectType", e.subject_id as "subjectId", e.actor ->> 'id' as "actorId",
      e.after ->> 'reason' as reason, e.after ->> 'endsAt' as "endsAt",
      case when e.subject_type = 'post' then e.after -> 'problems' end as problems,
      case when e.subject_type = 'post' then e.after ->> 'dueAt' end as "dueAt", t.state as "postState",
      to_char(t.scheduled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "scheduledAt",
      p.state, p.follow_up_state as "followUpState", p.needs_person as "needsPerson", p.remote_url as "remoteUrl",
      t.id as "postId", left(t.summary, 1000) as summary, t.author_id as "authorId",
      t.deleted_at is not null as "postDeleted",
      (select s.actor ->> 'id' from events s where s.organization_id = e.organization_id and s.subject_id = t.id
        and s.name in ('post.created', 'post.scheduled', 'post.rescheduled', 'post.sent')
        and s.actor ->> 'kind' = 'member' order by s.id desc limit 1) as "plannerId",
      a.id as "accountId", a.name as "accountName", a.network, a.state as "accountState"
    from notification_outbox o
      join events e on e.organization_id = o.organization_id and e.id = o.event_id
      join locations l on l.organization_id = o.organization_id and l.id = o.location_id and l.archived_at is null
      left join publications p on e.subject_type = 'publication' and p.organization_id = e.organization_id
        and p.id = e.subject_id
      left join posts t on t.organization_id = e.organization_id
        and t.id = case when e.subject_type = 'post' then e.subject_id else p.post_id end
      left join accounts a on a.organization_id = e.organization_id
        and a.id = case when e.subject_type = 'account' then e.subject_id else p.account_id end
    where o.event_id = any(${anyOf(eventIds)}) order by o.position`);
  return [...rows];
}

import type { TransactionSql } from 'postgres';
import type { FailureCode, PartState } from '@/lib/domain/settle';
import type { PartRef } from './rows';
import { writeEvent } from './write-event';

export type Remote = { remoteId: string; url: string | null; details?: Record<string, string> };

/** Where a part of a publication goes, whoever found out: an answer, a look, a sweep. */
export type PartChange = {
  state: PartState;
  dueInSeconds: number | null;
  tries: number;
  failureCode: FailureCode | null;
  reason: string | null;
  absentReads?: number;
  needsPerson?: boolean;
  ticket?: string | null;
  remote?: Remote | null;
  /** Last word of the event's name, when it is not the state. */
  event?: string;
};

const due = (tx: TransactionSql, seconds: number | null) =>
  seconds === null ? tx`null::timestamptz` : tx`clock_timestamp() + make_interval(secs => ${seconds})`;

/** Writes the part and its event. The row is locked and the change was decided by the pure rules. */
export async function writePart(tx: TransactionSql, ref: PartRef, change: PartChange): Promise<void> {
  const statement = ref.part === 'post' ? updatePost(tx, ref, change) : updateFollowUp(tx, ref, change);
  const name = change.event ?? (change.state === 'scheduled' ? 'retrying' : change.state);
  const event = writeEvent(
    tx,
    ref,
    ref.part === 'post' ? `publication.${name}` : `publication.follow_up_${name}`,
    { type: 'publication', id: ref.publicationId },
    { postId: ref.postId, accountId: ref.accountId, state: change.state, reason: change.reason },
  );
  await Promise.all([statement.execute(), event]);
}

/** The comment becomes due the moment its post is known to be live. */
const updatePost = (tx: TransactionSql, ref: PartRef, change: PartChange) => tx`
  update publications set state = ${change.state}, due_at = ${due(tx, change.dueInSeconds)}, tries = ${change.tries},
    failure_code = ${change.failureCode}, failure_reason = ${change.reason}, ticket = ${change.ticket ?? null},
    absent_reads = ${change.absentReads ?? 0}, needs_person = ${change.needsPerson ?? false},
    remote_id = coalesce(${change.remote?.remoteId ?? null}, remote_id),
    remote_url = coalesce(${change.remote?.url ?? null}, remote_url),
    remote_details = coalesce(${change.remote?.details ? JSON.stringify(change.remote.details) : null}::text::jsonb, remote_details),
    published_at = case when ${change.state === 'published'} then coalesce(published_at, clock_timestamp()) else published_at end,
    follow_up_state = case when ${change.state === 'published'} and follow_up_state = 'waiting' then 'scheduled' else follow_up_state end,
    follow_up_due_at = case when ${change.state === 'published'} and follow_up_state = 'waiting' then clock_timestamp() else follow_up_due_at end,
    updated_at = clock_timestamp()
  where organization_id = ${ref.organizationId} and id = ${ref.publicationId}`;

/** Never touches the columns of the published post. */
const updateFollowUp = (tx: TransactionSql, ref: PartRef, change: PartChange) => tx`
  update publications set follow_up_state = ${change.state}, follow_up_due_at = ${due(tx, change.dueInSeconds)},
    follow_up_tries = ${change.tries}, follow_up_reason = ${change.reason},
    follow_up_absent_reads = ${change.absentReads ?? 0}, needs_person = ${change.needsPerson ?? false},
    follow_up_remote_id = coalesce(${change.remote?.remoteId ?? null}, follow_up_remote_id),
    updated_at = clock_timestamp()
  where organization_id = ${ref.organizationId} and id = ${ref.publicationId}`;

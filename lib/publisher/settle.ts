import type { TransactionSql } from 'postgres';
import type { Outcome } from '@/lib/domain/outcome';
import type { AttemptState, FollowUpState, PublicationState } from '@/lib/domain/publication';
import { type Settlement, settle } from '@/lib/domain/settle';
import type { Usage } from '@/lib/providers/usage';
import { grantChanged, markReconnect } from './account-state';
import type { Machine } from './machine';
import { quarantineOf } from './quarantine';
import type { Recorder } from './recorder';
import { writeRollUps } from './roll-ups';
import type { PartRef } from './rows';
import { system } from './system';
import { writePart } from './write-part';

/** Surely nothing was sent, and nobody is to blame: it is simply due again. */
export type Released = { kind: 'released'; reason: string };
export type Known = PartRef & { provider: string; connectionId: string };
export type Ending = {
  attemptId: string;
  outcome: Outcome | Released;
  recorder: Recorder;
  /** Of the credentials that were used; an answer about older ones says nothing about newer ones. */
  stamp: string | null;
};

type Locked = { state: PublicationState; followUpState: FollowUpState; tries: number; followUpTries: number };

/**
 * Writes one answer down: attempt, publication, account, post and event in one transaction. Repeating it changes
 * nothing. An answer that comes after the sweep still counts while nobody has acted on the attempt's being unknown.
 */
export async function settleAttempt(machine: Machine, ref: Known, ending: Ending): Promise<void> {
  await system(machine, async (tx) => {
    const { locked, attempt, last } = await lock(tx, machine, ref, ending.attemptId);
    await machine.step('settle.locked');
    const stands = ref.part === 'post' ? locked.state : locked.followUpState;
    const late = attempt.state === 'unknown' && last === ending.attemptId && ending.outcome.kind !== 'unknown';
    const live = attempt.mine && (attempt.state === 'claimed' || attempt.state === 'sending');
    if (!live && !(late && stands === 'unknown')) return journal(tx, ref, ending, attempt.state, null);

    let outcome = ending.outcome;
    if (outcome.kind === 'unauthorized' && (await grantChanged(tx, ref, ending.stamp))) {
      outcome = { kind: 'retry', afterSeconds: 0, reason: 'The account was reconnected meanwhile.' };
    }
    const tries = ref.part === 'post' ? locked.tries : locked.followUpTries;
    const next = outcome.kind === 'released' ? release(outcome, tries) : settleWith(machine, ref, outcome, tries);
    const remote = outcome.kind === 'published' ? outcome : null;
    const journaled = Promise.all([
      journal(tx, ref, ending, next.attempt, next.reason),
      keepUsage(tx, ref, ending.recorder.usage()),
    ]);
    if (stands !== 'in_progress' && stands !== 'unknown') {
      // Deleted or canceled while it was being sent: what happened is kept, the person's word stands.
      await Promise.all([journaled, remote && keepRemote(tx, ref, remote)]);
      return;
    }
    const ticket = outcome.kind === 'pending' ? outcome.ticket : null;
    const event = outcome.kind === 'released' ? 'released' : undefined;
    await Promise.all([
      journaled,
      writePart(tx, ref, { ...next, ticket, remote, event }),
      next.pauseAccountSeconds > 0 && pauseAccount(tx, ref, next.pauseAccountSeconds),
      outcome.kind === 'unauthorized' && markReconnect(tx, ref, outcome.reason),
    ]);
    await machine.step('settle.written');
    await writeRollUps(tx, [ref]);
  });
  await machine.step('settle.committed');
}

const settleWith = (machine: Machine, ref: Known, outcome: Outcome, tries: number): Settlement =>
  settle(outcome, {
    ...{ part: ref.part, tries, quarantineSeconds: quarantineOf(machine, ref.provider) },
    firstBackoffSeconds: machine.timing.backoffSeconds,
  });

const release = ({ reason }: Released, tries: number): Settlement => ({
  ...{ attempt: 'released', state: 'scheduled', dueInSeconds: 0, tries, reason },
  ...{ pauseAccountSeconds: 0, failureCode: null },
});

/** Publication, post, attempt: the order in which everybody locks. */
async function lock(tx: TransactionSql, machine: Machine, ref: PartRef, attemptId: string) {
  const { organizationId, publicationId } = ref;
  const publication = tx<Locked[]>`select state, follow_up_state as "followUpState", tries,
      follow_up_tries as "followUpTries" from publications
    where organization_id = ${organizationId} and id = ${publicationId} for no key update`;
  const post = tx`select 1 from posts where organization_id = ${organizationId} and id = ${ref.postId} for no key update`;
  const attempt = tx<{ state: AttemptState; mine: boolean }[]>`select state, worker = ${machine.workerName} as mine
    from attempts where organization_id = ${organizationId} and id = ${attemptId} for no key update`;
  const newest = tx<{ id: string }[]>`select id from attempts where organization_id = ${organizationId}
    and publication_id = ${publicationId} and part = ${ref.part} order by number desc limit 1`;
  const [[locked], , [found], [last]] = await Promise.all([
    publication.execute(),
    post.execute(),
    attempt.execute(),
    newest.execute(),
  ]);
  if (!locked || !found) throw new Error(`Attempt ${attemptId} has no row.`);
  return { locked, attempt: found, last: last?.id ?? null };
}

/** What went over the wire is kept whatever became of the attempt meanwhile. */
async function journal(tx: TransactionSql, ref: PartRef, ending: Ending, state: AttemptState, reason: string | null) {
  await tx`update attempts set state = ${state}, reason = coalesce(${reason}, reason),
      finished_at = coalesce(finished_at, clock_timestamp()), request_hash = ${ending.recorder.requestHash()},
      exchanges = ${JSON.stringify(ending.recorder.exchanges)}::text::jsonb
    where organization_id = ${ref.organizationId} and id = ${ending.attemptId}`;
}

async function keepRemote(tx: TransactionSql, ref: PartRef, remote: { remoteId: string; url: string | null }) {
  const { organizationId, publicationId } = ref;
  if (ref.part === 'follow_up') {
    await tx`update publications set follow_up_remote_id = ${remote.remoteId}
      where organization_id = ${organizationId} and id = ${publicationId}`;
  } else {
    await tx`update publications set remote_id = ${remote.remoteId}, remote_url = ${remote.url},
      published_at = clock_timestamp(), due_at = null where organization_id = ${organizationId} and id = ${publicationId}`;
  }
}

async function pauseAccount(tx: TransactionSql, ref: PartRef, seconds: number) {
  await tx`update accounts set next_allowed_at =
      greatest(next_allowed_at, clock_timestamp() + make_interval(secs => ${seconds}))
    where organization_id = ${ref.organizationId} and id = ${ref.accountId}`;
}

/** What the network says is left, on the database's clock. */
async function keepUsage(tx: TransactionSql, ref: PartRef, usage: Usage | null) {
  if (!usage) return;
  const nowMs = tx`extract(epoch from clock_timestamp())::float8 * 1000`;
  await tx`update accounts set budget_report = jsonb_build_object('limit', ${usage.limit}::int, 'left', ${usage.left}::int,
      'atMs', ${nowMs}, 'resetsMs', ${nowMs} + ${usage.resetsInSeconds * 1000}::float8)
    where organization_id = ${ref.organizationId} and id = ${ref.accountId}`;
}

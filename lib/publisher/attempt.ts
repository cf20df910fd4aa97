import type { Outcome } from '@/lib/domain/outcome';
import { type Provider, ProviderAuthError, type PublishJob } from '@/lib/providers/provider';
import { inSpan } from '@/lib/tracing/in-span';
import type { Claim } from './claim';
import { makeContent } from './content';
import { CrashSignal } from './crash-point';
import { credentialsOf } from './credentials';
import { type Fence, fence } from './fence';
import { buildJob } from './job';
import { underLease } from './lease';
import type { Machine } from './machine';
import { persist } from './persist';
import { providerOf } from './quarantine';
import { type Recorder, recorder } from './recorder';
import { type Released, settleAttempt } from './settle';
import { system } from './system';
import { within } from './within';

type Ready = { job: PublishJob; provider: Provider; stamp: string };

/** One claimed attempt to its end: prepare → fence → commit → settle. Never throws but at a crash point. */
export function attempt(machine: Machine, claim: Claim): Promise<void> {
  return inSpan('publish', named(claim), async (note) => {
    const notes = recorder();
    const used: { stamp: string | null } = { stamp: null };
    const outcome = await run(machine, claim, notes, used);
    note({ 'almanac.outcome': outcome.kind });
    machine.outcomes.set(outcome.kind, (machine.outcomes.get(outcome.kind) ?? 0) + 1);
    const ending = { attemptId: claim.attemptId, outcome, recorder: notes, stamp: used.stamp };
    const settle = () => settleAttempt(machine, claim.row, ending);
    await inSpan('settle', {}, () => persist(machine, `The outcome of attempt ${claim.attemptId}`, settle));
  });
}

const named = ({ row, attemptId }: Claim) => ({
  'almanac.organization': row.organizationId,
  'almanac.publication': row.publicationId,
  'almanac.part': row.part,
  'almanac.attempt': attemptId,
  'almanac.network': row.network,
  'almanac.provider': row.provider,
});

/** A claim that came in while stopping: given back at once instead of left to its lease. */
export async function giveBack(machine: Machine, claim: Claim): Promise<void> {
  const outcome = released('The worker is stopping; nothing was sent.');
  const ending = { attemptId: claim.attemptId, outcome, recorder: recorder(), stamp: null };
  await persist(machine, `Giving back attempt ${claim.attemptId}`, () => settleAttempt(machine, claim.row, ending));
}

async function run(machine: Machine, claim: Claim, notes: Recorder, used: { stamp: string | null }) {
  let ready: Ready | Outcome | Released;
  try {
    ready = await inSpan('prepare', {}, () =>
      underLease(machine, claim, (signal) => prepare(machine, claim, notes, used, signal)),
    );
  } catch (error) {
    return beforeSending(machine, claim, error);
  }
  if ('kind' in ready) return ready;
  let fenced: Fence;
  try {
    fenced = await inSpan('fence', {}, () => fence(machine, claim));
    await machine.step('fence.granted');
  } catch (error) {
    // It may have been granted without our hearing of it. We have not sent, and only we could have.
    return beforeSending(machine, claim, error);
  }
  if (!fenced.granted) return released('The post, the account or the lease changed before sending; nothing was sent.');
  const { atMs } = fenced;
  return inSpan('commit', {}, () => commit(machine, ready, notes, atMs));
}

const released = (reason: string): Released => ({ kind: 'released', reason });

/** Nothing irreversible happens before the fence, so every failure up to there may be tried again. */
function beforeSending(machine: Machine, claim: Claim, error: unknown): Outcome {
  if (error instanceof CrashSignal || machine.dead()) throw error;
  if (error instanceof ProviderAuthError) return { kind: 'unauthorized', reason: error.message };
  machine.log.warn({ err: error, attempt: claim.attemptId }, 'An attempt stopped before sending.');
  return { kind: 'retry', afterSeconds: 0, reason: `Nothing was sent: ${wordsOf(error)}` };
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500);

/** Token, uploads: repeatable. Handles are saved before anything is built on them. */
async function prepare(
  machine: Machine,
  claim: Claim,
  notes: Recorder,
  used: { stamp: string | null },
  signal: AbortSignal,
): Promise<Ready | Outcome> {
  const { row } = claim;
  const provider = providerOf(machine, row.provider);
  if (!provider)
    return { kind: 'rejected', field: null, reason: `This Almanac cannot publish through ${row.provider}.` };
  const { credentials, stamp } = await credentialsOf(machine, row, { signal, recorder: notes });
  used.stamp = stamp;
  await machine.step('credentials.ready');
  const limit = machine.timing.prepareSeconds * 1000 + 1000;
  const late = 'Preparing took too long.';
  const made = await within(makeContent(machine, row, claim.handles), limit, late);
  if (made.kind !== 'content') return made;
  const { firstClaimedAt, now } = claim;
  const kept = { ...claim.handles, ...made.handles };
  const job = buildJob(row, { content: made.content, credentials, handles: kept, firstClaimedAt, now });
  const call = { signal, record: notes.record };
  const prepared = await within(provider.prepare(job, call), limit, late);
  await machine.step('prepare.done');
  if (prepared.kind === 'unknown') return { kind: 'retry', afterSeconds: 0, reason: prepared.reason };
  if (prepared.kind === 'pending') {
    return {
      kind: 'retry',
      afterSeconds: prepared.checkAfterSeconds,
      reason: 'The network is still taking in the uploads.',
    };
  }
  if (prepared.kind !== 'prepared') return prepared;
  const handles = { ...kept, ...prepared.handles };
  if (Object.keys(handles).length > 0) await saveHandles(machine, claim, handles);
  return { job: { ...job, handles }, provider, stamp };
}

async function saveHandles(machine: Machine, claim: Claim, handles: Record<string, string>): Promise<void> {
  await system(
    machine,
    (tx) => tx`update attempts set handles = ${JSON.stringify(handles)}::text::jsonb
      where organization_id = ${claim.row.organizationId} and id = ${claim.attemptId} and state = 'claimed'`,
  );
  await machine.step('handles.saved');
}

/** The one irreversible call. Whatever it does not answer clearly is unknown. */
async function commit(machine: Machine, ready: Ready, notes: Recorder, fencedAtMs: number): Promise<Outcome> {
  await machine.step('commit.before');
  if (performance.now() - fencedAtMs > machine.timing.fenceFreshMs) {
    const reason = 'This worker stood still between the fence and the call; nothing was sent.';
    return { kind: 'retry', afterSeconds: 0, reason };
  }
  const limit = machine.timing.callSeconds * 1000;
  try {
    const call = {
      signal: AbortSignal.timeout(limit),
      record: notes.record,
      tell: notes.tell,
      sendBefore: fencedAtMs + limit,
    };
    const outcome = await within(ready.provider.commit(ready.job, call), limit + 2000, 'No answer in time.');
    await machine.step('commit.after');
    return outcome;
  } catch (error) {
    if (error instanceof CrashSignal || machine.dead()) throw error;
    if (error instanceof ProviderAuthError) return { kind: 'unauthorized', reason: error.message };
    machine.log.warn({ err: error, publication: ready.job.publicationId }, 'A publish call ended without an answer.');
    return { kind: 'unknown', reason: `The answer was lost: ${wordsOf(error)}` };
  }
}

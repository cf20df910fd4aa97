import type { TransactionSql } from 'postgres';
import type { Outcome } from '@/lib/domain/outcome';
import { settle } from '@/lib/domain/settle';
import { ProviderAuthError } from '@/lib/providers/provider';
import { markReconnect } from './account-state';
import { CrashSignal } from './crash-point';
import type { Machine } from './machine';
import { providerOf, quarantineOf } from './quarantine';
import { readJob } from './read-job';
import { addEvidence, endAttempt, type Read, stillOurs } from './reads';
import { type Recorder, recorder } from './recorder';
import { writeRollUps } from './roll-ups';
import { system } from './system';
import { within } from './within';
import { writePart } from './write-part';

/** Seconds until a check that read nothing is made again; checks only read. */
const againSeconds = 60;

/** Reads where a post stands that the network is still working on. */
export async function checkPending(machine: Machine, read: Read): Promise<void> {
  const notes = recorder();
  await machine.step('check.claimed');
  const outcome = await ask(machine, read, notes);
  await machine.step('check.read');
  await system(machine, async (tx) => {
    if (!(await stillOurs(tx, read))) return;
    await addEvidence(tx, read.row, 'check', wordsOf(outcome), notes);
    await conclude(tx, machine, read.row, outcome);
    await writeRollUps(tx, [read.row]);
  });
  await machine.step('check.committed');
}

const wordsOf = (outcome: Outcome) => ('reason' in outcome ? `${outcome.kind}: ${outcome.reason}` : outcome.kind);

async function ask(machine: Machine, { row }: Read, notes: Recorder): Promise<Outcome> {
  const provider = providerOf(machine, row.provider);
  const limit = machine.timing.callSeconds * 1000;
  if (row.accountState !== 'active') return { kind: 'unauthorized', reason: `${row.accountName} is not connected.` };
  try {
    if (!provider?.check || row.ticket === null) return { kind: 'unknown', reason: 'There is nothing to check.' };
    const signal = AbortSignal.timeout(limit);
    const job = await readJob(machine, row, { signal, recorder: notes });
    const call = { signal, record: notes.record };
    const outcome = await within(provider.check(job, row.ticket, call), limit + 2000, 'No answer in time.');
    // A read that failed says nothing about the post.
    if (outcome.kind === 'retry' || outcome.kind === 'unknown') return stillPending(row.ticket);
    return outcome;
  } catch (error) {
    if (error instanceof CrashSignal || machine.dead()) throw error;
    if (error instanceof ProviderAuthError) return { kind: 'unauthorized', reason: error.message };
    return stillPending(row.ticket ?? '');
  }
}

const stillPending = (ticket: string): Outcome => ({ kind: 'pending', ticket, checkAfterSeconds: againSeconds });

async function conclude(tx: TransactionSql, machine: Machine, row: Read['row'], outcome: Outcome): Promise<void> {
  const age = (row.nowMs - (row.firstClaimedMs ?? row.nowMs)) / 1000;
  if (outcome.kind === 'unauthorized') {
    if (row.accountState === 'active') await markReconnect(tx, row, outcome.reason);
    const reason = `This may be live: the network took it, and Almanac cannot look any more. ${outcome.reason}`;
    const change = { state: 'unknown', dueInSeconds: null, tries: row.tries, failureCode: null } as const;
    await endAttempt(tx, row, 'unknown');
    return writePart(tx, row, { ...change, reason, needsPerson: true, event: 'needs_person' });
  }
  const tooLong = outcome.kind === 'pending' && age > machine.timing.pendingSeconds;
  const judged: Outcome = tooLong ? { kind: 'unknown', reason: 'The network has not finished in a day.' } : outcome;
  const before = { part: row.part, tries: row.tries, quarantineSeconds: quarantineOf(machine, row.provider) };
  const next = settle(judged, before);
  await endAttempt(tx, row, next.attempt);
  const ticket = judged.kind === 'pending' ? judged.ticket : null;
  return writePart(tx, row, { ...next, ticket, remote: judged.kind === 'published' ? judged : null });
}

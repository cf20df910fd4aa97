import type { TransactionSql } from 'postgres';
import { judgeLookBack } from '@/lib/domain/look-back';
import type { LookBack } from '@/lib/domain/outcome';
import { maxTries } from '@/lib/domain/settle';
import { ProviderAuthError } from '@/lib/providers/provider';
import { CrashSignal } from './crash-point';
import { draftOf } from './draft-of';
import type { Machine } from './machine';
import { providerOf, spacingOf } from './quarantine';
import { readJob } from './read-job';
import { addEvidence, endAttempt, type Read, stillOurs } from './reads';
import { type Recorder, recorder } from './recorder';
import { writeRollUps } from './roll-ups';
import { system } from './system';
import { within } from './within';
import { goesOutAsWritten, wordsOf, wordsSent } from './words';
import { writePart } from './write-part';

/** What a look found; without a way in (account to be reconnected) only a person can look. */
type Look = LookBack | { kind: 'locked_out'; evidence: string };

/** After an unknown outcome and its quarantine: looks at the network for ours, and writes down what follows. */
export async function lookBack(machine: Machine, read: Read): Promise<void> {
  const notes = recorder();
  await machine.step('look.claimed');
  const look = await lookAt(machine, read, notes);
  await machine.step('look.read');
  await system(machine, async (tx) => {
    if (!(await stillOurs(tx, read))) return;
    await addEvidence(tx, read.row, look.kind, look.evidence, notes);
    await conclude(tx, machine, read, look);
    await machine.step('look.written');
    await writeRollUps(tx, [read.row]);
  });
  await machine.step('look.committed');
}

async function lookAt(machine: Machine, { row }: Read, notes: Recorder): Promise<Look> {
  const provider = providerOf(machine, row.provider);
  if (!provider) return { kind: 'unreadable', evidence: `This Almanac cannot read ${row.provider}.` };
  if (row.accountState !== 'active') {
    return { kind: 'locked_out', evidence: `${row.accountName} is not connected, so Almanac cannot look.` };
  }
  if (provider.findsByWords && row.lastIsDoubt && !knowsWords(row)) {
    const evidence = 'The words that would have gone out are not known, so Almanac cannot look for them.';
    return { kind: 'locked_out', evidence };
  }
  const limit = machine.timing.callSeconds * 1000;
  try {
    const signal = AbortSignal.timeout(limit);
    const job = await readJob(machine, row, { signal, recorder: notes });
    return await within(provider.latest(job, { signal, record: notes.record }), limit + 2000, 'No answer in time.');
  } catch (error) {
    if (error instanceof CrashSignal || machine.dead()) throw error;
    const evidence = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    return { kind: error instanceof ProviderAuthError ? 'locked_out' : 'unreadable', evidence };
  }
}

/** What would have been said in the time a restored backup has forgotten. */
function knowsWords(row: Read['row']): boolean {
  return wordsSent(row.lastHandles ?? {}) !== null || goesOutAsWritten(row, wordsOf(row, draftOf(row)));
}

async function conclude(tx: TransactionSql, machine: Machine, { row }: Read, look: Look): Promise<void> {
  const same = { tries: row.tries, failureCode: null };
  const cause = row.lastIsDoubt ? 'a backup was restored' : 'the answer was lost';
  if (look.kind === 'locked_out') {
    const reason = `This may be live: ${cause}. ${look.evidence} Check there before posting again.`;
    const change = { ...same, state: 'unknown', dueInSeconds: null, reason, needsPerson: true } as const;
    return writePart(tx, row, { ...change, event: 'needs_person' });
  }
  const before = { absentReads: row.absentReads, unreadableReads: await unreadableReads(tx, row) };
  const verdict = judgeLookBack(look, before, spacingOf(machine, row.provider), cause);
  switch (verdict.kind) {
    case 'published': {
      await endAttempt(tx, row, 'published');
      const remote = look.kind === 'found' ? look : null;
      return writePart(tx, row, { ...same, state: 'published', dueInSeconds: null, reason: null, remote });
    }
    case 'send_again': {
      if (row.lastIsDoubt) {
        const why = `A backup was restored, and the post is surely not there (${look.evidence}). Sending it.`;
        return writePart(tx, row, { ...same, state: 'scheduled', dueInSeconds: 0, reason: why });
      }
      const reason = `The answer was lost and the post is surely not there (${look.evidence}). Sending it again.`;
      if (row.tries < maxTries) {
        return writePart(tx, row, { ...same, state: 'scheduled', dueInSeconds: 0, tries: row.tries + 1, reason });
      }
      const stopped = `Stopped after ${maxTries} retries: each answer was lost and the post is not there.`;
      return writePart(tx, row, {
        ...same,
        state: 'failed',
        dueInSeconds: null,
        failureCode: 'tries',
        reason: stopped,
      });
    }
    case 'look_again':
      return postpone(tx, row, verdict.inSeconds, verdict.absentReads);
    case 'needs_person': {
      const change = { ...same, state: 'unknown', dueInSeconds: null, needsPerson: true } as const;
      return writePart(tx, row, { ...change, reason: verdict.reason, event: 'needs_person' });
    }
  }
}

/** Counts looks that read nothing since the attempt became unknown, this one not included. */
async function unreadableReads(tx: TransactionSql, row: Read['row']): Promise<number> {
  const [found] = await tx<{ count: number }[]>`select count(*)::int as count
    from attempts t, jsonb_array_elements(t.evidence) e where t.organization_id = ${row.organizationId}
      and t.id = ${row.lastAttemptId} and e->>'kind' = 'unreadable'`;
  return Math.max((found?.count ?? 0) - 1, 0);
}

async function postpone(tx: TransactionSql, row: Read['row'], seconds: number, absentReads: number): Promise<void> {
  const { organizationId, publicationId } = row;
  const at = tx`clock_timestamp() + make_interval(secs => ${seconds})`;
  if (row.part === 'post') {
    await tx`update publications set due_at = ${at}, absent_reads = ${absentReads}
      where organization_id = ${organizationId} and id = ${publicationId}`;
  } else {
    await tx`update publications set follow_up_due_at = ${at}, follow_up_absent_reads = ${absentReads}
      where organization_id = ${organizationId} and id = ${publicationId}`;
  }
}

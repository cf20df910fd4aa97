import { nextReadAt } from '@/lib/domain/result-reads';
import { type PostResults, ProviderAuthError } from '@/lib/providers/provider';
import { credentialsOf } from './credentials';
import type { Machine } from './machine';
import { providerOf } from './quarantine';
import { recorder } from './recorder';
import type { ResultRow } from './result-rows';
import { saveResults, settleWithout, takeResults } from './result-rows';
import { within } from './within';

/** Posts of one account, asked for together. */
type Batch = { first: ResultRow; rows: ResultRow[] };

function byAccount(rows: ResultRow[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const row of rows) {
    const batch = batches.get(row.accountId);
    if (batch) batch.rows.push(row);
    else batches.set(row.accountId, { first: row, rows: [row] });
  }
  return [...batches.values()];
}

async function ask(machine: Machine, { first, rows }: Batch): Promise<PostResults[]> {
  const provider = providerOf(machine, first.provider);
  const limit = machine.timing.callSeconds * 1000;
  const signal = AbortSignal.timeout(limit);
  const notes = recorder();
  const { credentials } = await credentialsOf(machine, { ...first, part: 'post' }, { signal, recorder: notes });
  const account = {
    remoteId: first.accountRemoteId,
    handle: first.handle,
    profileUrl: null,
    serverUrl: first.serverUrl,
  };
  const ids = rows.map(({ remoteId }) => remoteId);
  const asked = provider?.results?.({ account, credentials }, ids, { signal, record: notes.record });
  return within(asked ?? Promise.resolve([]), limit + 2000, 'The results did not come in time.');
}

async function readBatch(machine: Machine, batch: Batch): Promise<void> {
  try {
    const told = new Map((await ask(machine, batch)).map((one) => [one.remoteId, one]));
    const { nowMs } = batch.first;
    const found = batch.rows.flatMap((row) => {
      const results = told.get(row.remoteId);
      return results ? [{ row, results, next: nextReadAt(new Date(row.publishedMs), new Date(nowMs)) }] : [];
    });
    await saveResults(machine, found);
    // Deleted at its network: there is nothing to read any more.
    await settleWithout(
      machine,
      batch.rows.filter((row) => !told.has(row.remoteId)),
    );
  } catch (error) {
    if (machine.dead()) throw error;
    // The row comes up again by itself; a grant that is over is the publisher's to tell.
    if (error instanceof ProviderAuthError) return;
    machine.log.warn(
      { err: error, account: batch.first.accountId },
      'Results of posts could not be read; later again.',
    );
  }
}

/** One round: what is due is read, an account after the other. @returns how many posts were looked at */
export async function readResults(machine: Machine): Promise<number> {
  const rows = await takeResults(machine);
  for (const batch of byAccount(rows)) await readBatch(machine, batch);
  return rows.length;
}

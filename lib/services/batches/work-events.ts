import type { Transaction } from '@/db/client';
import type { BatchVerb } from '@/lib/domain/batch';
import { DomainError } from '@/lib/domain/error';
import { lockContentEvent } from '../content-events/lock-content-event';
import type { Context } from '../context';
import type { BatchItem, Outcome } from './batch-item';
import { changeEvent } from './change-events';
import { undoEvent } from './undo-event';

// In the order of their ids, as every batch does: two of them never wait for each other in a ring.
const inOrder = (items: BatchItem[]) => items.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1));

/** What a DomainError says; any other error is ours. The verbs refuse before they write anything. */
async function reasonOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

/** The content events of a chunk, one by one: people choose them by hand, never by the ten thousand. */
export async function workEvents(
  tx: Transaction,
  ctx: Context,
  items: BatchItem[],
  verb: BatchVerb,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { position, subjectId } of inOrder(items)) {
    let before: BatchItem['before'] = null;
    const reason = await reasonOf(async () => {
      before = await changeEvent(tx, ctx, await lockContentEvent(tx, ctx, subjectId), verb);
    });
    outcomes.push(
      reason ? { position, state: 'failed', reason } : { position, state: 'done', ...(before ? { before } : {}) },
    );
  }
  return outcomes;
}

export async function undoEvents(
  tx: Transaction,
  ctx: Context,
  items: BatchItem[],
  verb: BatchVerb,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { position, subjectId, before } of inOrder(items)) {
    const reason =
      before &&
      (await reasonOf(async () => {
        const event = await lockContentEvent(tx, ctx, String(before.copyId ?? subjectId));
        await undoEvent(tx, ctx, event, verb, before);
      }));
    outcomes.push({ position, ...(reason ? { state: 'done', reason } : { state: 'undone' }) });
  }
  return outcomes;
}

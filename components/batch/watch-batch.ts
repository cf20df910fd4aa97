import type { QueryClient } from '@tanstack/react-query';
import { readPlanner } from '@/components/data/read';
import { toast, toasts } from '@/components/ui/toast';
import { undoBatch } from '@/lib/actions/batches';
import type { BatchView } from '@/lib/domain/batch';
import { countOf, doneWords, failureWords, type Noun, progressOf, runningWords } from './batch-words';
import { askListsAgain } from './take-out-of-lists';

type Watched = { client: QueryClient; locationId: string; noun: Noun };
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const idOf = (batch: BatchView) => `batch-${batch.id}`;

async function undo(batch: BatchView, watched: Watched) {
  const result = await undoBatch(watched.locationId, { batchId: batch.id }).catch(() => null);
  if (result?.ok) await tellBatch(result.data, watched);
  else toast.fail(result?.error.message ?? 'Almanac does not answer right now. Nothing was undone; try again.');
  askListsAgain(watched.client, watched.locationId);
}

function tell(batch: BatchView, watched: Watched) {
  const { noun } = watched;
  const action = batch.undoable ? { action: { label: 'Undo', onClick: () => void undo(batch, watched) } } : {};
  const options = { id: idOf(batch), detail: failureWords(batch), ...action };
  const progress = progressOf(batch);
  if (progress !== null) toast.progress(runningWords(batch, noun), progress, options);
  else if (batch.state === 'done' && batch.done === 0) toast.fail(`No ${noun} could be changed`, options);
  else toast.done(doneWords(batch, noun), options);
}

/** Tells how a batch goes until it is over, wherever on the site one is meanwhile; with its Undo. */
export async function tellBatch(started: BatchView, watched: Watched): Promise<void> {
  let batch = started;
  let lost = 0;
  tell(batch, watched);
  while (progressOf(batch) !== null) {
    await wait(700);
    try {
      const { id: batchId } = batch;
      const { locationId } = watched;
      const next = await readPlanner('/locations/{locationId}/batches/{batchId}', { locationId, batchId });
      // Somebody pressed Undo meanwhile: its own watch tells of that.
      if (next.state.startsWith('un') !== batch.state.startsWith('un')) return;
      batch = next;
      lost = 0;
      // Put away while it goes on: told of again when it is over.
      const isShown = toasts.read().some(({ id }) => id === idOf(batch));
      if (isShown || progressOf(batch) === null) tell(batch, watched);
    } catch {
      lost += 1;
      if (lost < 20) continue;
      toast.note(`${countOf(batch.total, watched.noun)} are still being worked on`, {
        id: idOf(batch),
        detail: 'Almanac does not answer right now; the work goes on without this page.',
      });
      return;
    }
  }
  askListsAgain(watched.client, watched.locationId);
}

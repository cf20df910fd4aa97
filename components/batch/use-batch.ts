'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { startBatch } from '@/lib/actions/batches';
import type { BatchVerb } from '@/lib/domain/batch';
import { useSelectionStore } from './selection';
import { asBatchSelection } from './selection-store';
import { askListsAgain, takeOutOfLists } from './take-out-of-lists';

const newBatchId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Does one thing to all that is chosen, and tells how it goes. Tags leave it chosen; what is refused does too. */
export function useBatch() {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const store = useSelectionStore();
  const { run, pending } = useAction(startBatch);

  const start = async (verb: BatchVerb): Promise<boolean> => {
    const selection = asBatchSelection(store);
    const noun = store.noun();
    if (verb.kind === 'delete' && 'items' in selection) {
      takeOutOfLists(client, locationId, new Set(selection.items.map(({ id }) => id)));
    }
    const result = await run({ batchId: newBatchId(), verb, selection });
    if (!result.ok) {
      // What was moved or taken off the screen too early comes back.
      askListsAgain(client, locationId);
      return false;
    }
    if (verb.kind !== 'tag' && verb.kind !== 'untag') store.clear();
    void import('./watch-batch').then(({ tellBatch }) => tellBatch(result.data, { client, locationId, noun }));
    return true;
  };
  return { start, pending };
}
export type Batch = ReturnType<typeof useBatch>;

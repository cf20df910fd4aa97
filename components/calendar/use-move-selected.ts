'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSelectionStore } from '@/components/batch/selection';
import { asBatchSelection } from '@/components/batch/selection-store';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { startBatch, undoBatch } from '@/lib/actions/batches';
import type { CalendarDays } from '@/lib/domain/calendar-entry';
import { addDays } from './calendar-dates';
import { sayShift } from './entry-words';
import { type CalendarAnswer, type Place, placeEntry } from './place-entry';

const shifted = ({ wallTime, end, allDay }: Place, days: number): Place => {
  const later = (wall: string) => addDays(wall.slice(0, 10), days) + wall.slice(10);
  return { wallTime: later(wallTime), end: end && later(end), allDay };
};
/** Moves all that is chosen by whole days: what is on the screen at once, the rest as the server comes to it. */
export function useMoveSelected() {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const store = useSelectionStore();
  const start = useAction(startBatch);
  const back = useAction(undoBatch);
  const queryKey = [locationId, 'calendar'];

  return async function moveSelected({ entries }: CalendarDays, days: number) {
    const size = store.size();
    await client.cancelQueries({ queryKey });
    for (const entry of entries) {
      if (!store.has(entry.id) || !entry.movable) continue;
      const place = shifted(entry, days);
      client.setQueriesData<CalendarAnswer>({ queryKey }, (answer) => answer && placeEntry(answer, entry.id, place));
    }
    const answer = await start.run({ verb: { kind: 'move', days }, selection: asBatchSelection(store) });
    // What was not moved goes back to where it is.
    if (!answer.ok) return void client.invalidateQueries({ queryKey });
    const undo = () => void back.run({ batchId: answer.data.id });
    toast.note(`${size} moved ${sayShift(days)}`, {
      id: `batch-${answer.data.id}`,
      action: { label: 'Undo', onClick: undo },
    });
  };
}

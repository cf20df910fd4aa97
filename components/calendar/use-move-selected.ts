'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSelectionStore } from '@/components/batch/selection';
import { useBatch } from '@/components/batch/use-batch';
import { useLocation } from '@/components/data/location';
import type { CalendarDays } from '@/lib/domain/calendar-entry';
import { addDays } from './calendar-dates';
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
  const { start } = useBatch();
  const queryKey = [locationId, 'calendar'];

  return async function moveSelected({ entries }: CalendarDays, days: number) {
    await client.cancelQueries({ queryKey });
    for (const entry of entries) {
      if (!store.has(entry.id) || !entry.movable) continue;
      const place = shifted(entry, days);
      client.setQueriesData<CalendarAnswer>({ queryKey }, (answer) => answer && placeEntry(answer, entry.id, place));
    }
    await start({ kind: 'move', days });
  };
}

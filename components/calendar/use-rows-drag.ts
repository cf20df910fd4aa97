'use client';

import { type DragEvent, useMemo, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { shiftedTo } from './place-entry';
import type { MoveEntry } from './use-move-entry';

type From = { row: number; column: number; name: string };
/** The cell under the hand: whether the post may go there, and whose it is. */
export type RowsOver = { row: number; column: number; fits: boolean; name: string };

/** Drags a post to another day of its account, where it keeps its time; to another account it does not go, and says so. */
export function useRowsDrag(onMove: MoveEntry) {
  const dragged = useRef<{ entry: CalendarEntry; from: From } | null>(null);
  const [over, setOver] = useState<RowsOver | null>(null);
  const latest = useRef({ over, onMove });
  latest.current = { over, onMove };
  const handlers = useMemo(
    () => ({
      start(event: DragEvent, entry: CalendarEntry, from: From) {
        dragged.current = { entry, from };
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', entry.text);
      },
      dragOver(event: DragEvent, { row, column }: { row: number; column: number }) {
        if (!dragged.current) return;
        const { from } = dragged.current;
        const fits = row === from.row;
        if (fits) event.preventDefault();
        event.dataTransfer.dropEffect = fits ? 'move' : 'none';
        const last = latest.current.over;
        if (last?.row === row && last.column === column) return;
        setOver(row === from.row && column === from.column ? null : { row, column, fits, name: from.name });
      },
      drop(event: DragEvent, day: string) {
        event.preventDefault();
        const { entry } = dragged.current ?? {};
        dragged.current = null;
        setOver(null);
        if (entry) void latest.current.onMove(entry, shiftedTo(entry, `${day}T${entry.wallTime.slice(11)}`));
      },
      end() {
        const refused = dragged.current && latest.current.over?.fits === false;
        dragged.current = null;
        setOver(null);
        if (refused) toast.note('A post stays with its accounts', { detail: 'Edit it to change where it goes.' });
      },
    }),
    [],
  );
  return { handlers, over };
}
export type RowsDrag = ReturnType<typeof useRowsDrag>['handlers'];

'use client';

import { useState } from 'react';
import { useSelectionStore } from '@/components/batch/selection';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { useAgendaActs } from './agenda-acts';
import type { AgendaLine } from './agenda-lines';

const itemOf = ({ kind, id }: CalendarEntry) => ({ subject: kind === 'post' ? 'post' : 'content_event', id }) as const;

/** What a list of entries can do, by hand and by keys; the agenda's and the day panel's. */
export function useAgendaList(lines: AgendaLine[], onOpen: (entry: CalendarEntry) => void) {
  const selection = useSelectionStore();
  const { remove, duplicate } = useAgendaActs();
  const [moving, setMoving] = useState<CalendarEntry | null>(null);
  const acts = {
    open: onOpen,
    move: (entry: CalendarEntry) => entry.movable && setMoving(entry),
    duplicate: (entry: CalendarEntry) => void duplicate(entry),
    // An event of a feed is deleted at its source.
    remove: (entry: CalendarEntry) => void (entry.feedHue === null && remove(entry)),
    select(entry: CalendarEntry, range: boolean) {
      const all = () => lines.flatMap((line) => (line.kind === 'entry' ? [itemOf(line.entry)] : []));
      selection.toggle(itemOf(entry), range ? { through: all() } : {});
    },
    hasSelected: () => selection.size() > 0,
    /** True when there was something to let go. */
    unselect() {
      const had = selection.size() > 0;
      selection.clear();
      return had;
    },
  };
  return { acts, moving, moved: () => setMoving(null) };
}

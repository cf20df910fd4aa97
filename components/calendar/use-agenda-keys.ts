'use client';

import type { Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import type { AgendaLine } from './agenda-lines';

export type AgendaKeyActs = {
  open(entry: CalendarEntry): void;
  move(entry: CalendarEntry): void;
  remove(entry: CalendarEntry): void;
  select(entry: CalendarEntry, range: boolean): void;
  /** Escape; true when there was something to let go. */
  unselect(): boolean;
  /** Then Delete is of all that is chosen, and another hears it. */
  hasSelected(): boolean;
};
type Props = {
  scroller: RefObject<HTMLDivElement | null>;
  lines: AgendaLine[];
  virtual: Virtualizer<HTMLDivElement, HTMLElement>;
  acts: AgendaKeyActs;
};

export const isDelete = (key: string) => key === 'Delete' || key === 'Backspace';

/** The entry nearest to an index, downwards first or upwards first; -1 when there is none. */
function entryFrom(lines: AgendaLine[], index: number, step: 1 | -1): number {
  for (let at = index; at >= 0 && at < lines.length; at += step) if (lines[at]?.kind === 'entry') return at;
  return -1;
}

/** One stop for Tab; arrows, Home and End walk, and a letter acts on the entry with the focus. */
export function useAgendaKeys({ scroller, lines, virtual, acts }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const place = useRef(0);
  const wanted = useRef<string | null>(null);
  const focused = useRef<Element | null>(null);
  const found = lines.findIndex((line) => line.kind === 'entry' && line.key === chosen);
  // One that is gone leaves its place to its neighbour.
  const after = found >= 0 ? found : entryFrom(lines, Math.min(place.current, lines.length - 1), 1);
  const at = after >= 0 ? after : entryFrom(lines, Math.min(place.current, lines.length - 1), -1);
  const current = lines[at]?.key ?? null;
  if (found >= 0) place.current = found;

  useLayoutEffect(() => {
    const lost = focused.current && !focused.current.isConnected && document.activeElement === document.body;
    const key = wanted.current ?? (lost ? current : null);
    if (!key) return;
    const main = scroller.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"] [data-main]`);
    if (main) {
      wanted.current = null;
      main.focus({ preventScroll: true });
    } else if (lost) {
      // Scrolled out of the page: the list keeps the keys.
      focused.current = null;
      scroller.current?.focus({ preventScroll: true });
    }
  });

  const go = (index: number) => {
    const line = lines[index];
    if (!line) return;
    wanted.current = line.key;
    setChosen(line.key);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const walk = (key: string): number | null => {
    if (key === 'ArrowDown') return entryFrom(lines, at + 1, 1);
    if (key === 'ArrowUp') return entryFrom(lines, at - 1, -1);
    if (key === 'Home') return entryFrom(lines, 0, 1);
    return key === 'End' ? entryFrom(lines, lines.length - 1, -1) : null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    const line = lines[at];
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || line?.kind !== 'entry') return;
    if (!event.currentTarget.contains(target) || target.closest('[role="menu"], [role="dialog"]')) return;
    const { entry } = line;
    const to = walk(event.key);
    if (to !== null) go(to);
    else if (event.key === 'Enter' && target === event.currentTarget) acts.open(entry);
    else if (event.key.toLowerCase() === 'x') acts.select(entry, event.shiftKey);
    else if (event.key === 'm') acts.move(entry);
    else if (isDelete(event.key) && !acts.hasSelected()) acts.remove(entry);
    else if (event.key !== 'Escape' || !acts.unselect()) return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    focused.current = event.target === event.currentTarget ? null : event.target;
  };
  return { current, onKeyDown, onFocus, focus: setChosen };
}

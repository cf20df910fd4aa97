'use client';

import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useSelectionStore } from '@/components/batch/selection';
import type { BatchSubject } from '@/lib/domain/batch';
import type { CalendarDays, CalendarEntry } from '@/lib/domain/calendar-entry';
import { addDays, addMonths, visibleDays } from './calendar-dates';
import type { GridProps } from './grid-calendar';
import type { GridCursor } from './grid-cursor';
import { cellsByDay, chipsOf, dressGrid } from './grid-dom';
import { firstDay, touches } from './grid-entries';

export const subjectOf = ({ kind }: Pick<CalendarEntry, 'kind'>): BatchSubject =>
  kind === 'post' ? 'post' : 'content_event';

type Verbs = Pick<
  GridProps,
  'view' | 'date' | 'onOpen' | 'onCreate' | 'onMore' | 'onGoTo' | 'onMoveTo' | 'onRemove'
> & {
  answer: CalendarDays;
  onToggle(entry: CalendarEntry, shift: boolean): void;
};

const pages = { month: addMonths, week: (from: string, by: number) => addDays(from, 7 * by), day: addDays };

/** Where a key leads from a day; null when it leads nowhere. Up and down belong to the week's own scrolling. */
export function stepOf(key: string, day: string, view: GridProps['view']): string | null {
  const week = visibleDays('week', day);
  if (key === 'ArrowLeft' || key === 'ArrowRight') return addDays(day, key === 'ArrowLeft' ? -1 : 1);
  if (key === 'Home' || key === 'End') return key === 'Home' ? week.from : addDays(week.to, -1);
  if (key === 'PageUp' || key === 'PageDown') return pages[view](day, key === 'PageUp' ? -1 : 1);
  if (view !== 'month' || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null;
  return addDays(day, key === 'ArrowUp' ? -7 : 7);
}

/**
 * The grid by keyboard: one tab stop, a day cursor that arrows move, and the chips of its day behind it. Answers the
 * handler for the element around the grid.
 */
export function useGridKeys(root: RefObject<HTMLDivElement | null>, cursor: GridCursor, verbs: Verbs) {
  const latest = useRef(verbs);
  latest.current = verbs;
  const selection = useSelectionStore();
  const wanted = useRef<string | null>(null);
  const redress = useRef(() => {});

  // A grid is drawn anew when what drags has come; asked before it is taken out, while it still has the focus.
  useLayoutEffect(() => {
    const element = root.current;
    return () => {
      if (document.activeElement?.matches('[role=gridcell]') && element?.contains(document.activeElement))
        cursor.leave();
    };
  }, [root, cursor]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    if (cursor.takeUp()) wanted.current = cursor.read();
    const dress = () => {
      const { view, date, answer } = latest.current;
      const shown = visibleDays(view, date);
      if (cursor.read() < shown.from || cursor.read() >= shown.to) cursor.set(date);
      dressGrid(element, cursor.read(), answer.days);
      const cell = wanted.current && cellsByDay(element).get(wanted.current);
      if (!cell) return;
      wanted.current = null;
      cell.focus({ preventScroll: view !== 'month' });
    };
    // FullCalendar draws the cells, and other days into them; whatever it draws is dressed again.
    const watch = new MutationObserver(dress);
    watch.observe(element, { childList: true, subtree: true, attributeFilter: ['data-date'] });
    const stopListening = cursor.subscribe(dress);
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest('[data-entry], [data-more]')) return;
      const day = target.closest('[role=gridcell]')?.getAttribute('data-date');
      if (day) cursor.set(day);
    };
    element.addEventListener('focusin', follow);
    redress.current = dress;
    dress();
    return () => {
      watch.disconnect();
      stopListening();
      element.removeEventListener('focusin', follow);
    };
  }, [root, cursor]);
  // The counts in the days' names change without a cell being drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is what it waits for.
  useEffect(() => redress.current(), [verbs.answer]);

  const goTo = (day: string) => {
    const { view, date, onGoTo } = latest.current;
    const shown = visibleDays(view, date);
    wanted.current = day;
    if (day < shown.from || day >= shown.to) onGoTo(day);
    cursor.set(day);
    const cell = root.current && cellsByDay(root.current).get(day);
    if (cell) {
      wanted.current = null;
      cell.focus({ preventScroll: view !== 'month' });
    }
  };

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const element = root.current;
    const chip = event.target.closest<HTMLElement>('[data-entry], [data-more]');
    const onCell = event.target.matches('[role=gridcell]');
    if (!element || (!chip && !onCell)) return;
    const { answer, view, ...on } = latest.current;
    const day = cursor.read();
    const entry = answer.entries.find(({ id }) => id === chip?.dataset.entry);
    const { key } = event;
    const chips = () => chipsOf(element);
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };

    if (chip && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const list = chips();
      const next = list[list.indexOf(chip) + (key === 'ArrowDown' ? 1 : -1)];
      if (next) next.focus();
      else if (key === 'ArrowUp') goTo(day);
      return done();
    }
    if (chip && key === 'Escape') {
      goTo(day);
      return done();
    }
    if (key === 'n' || key === 'N') {
      on.onCreate(day);
      return done();
    }
    if (key === 'Enter' || key === ' ') {
      if (entry) on.onOpen(entry);
      else on.onMore(chip?.dataset.more ?? day);
      return done();
    }
    if (entry && key.toLowerCase() === 'x') {
      on.onToggle(entry, event.shiftKey);
      return done();
    }
    if (entry && key.toLowerCase() === 'm') {
      on.onMoveTo(entry);
      return done();
    }
    // Of all that is chosen, another hears it (use-batch-keys.ts).
    if (entry && (key === 'Delete' || key === 'Backspace') && selection.size() === 0) {
      const list = chips();
      const at = list.indexOf(chip as HTMLElement);
      (list[at + 1] ?? list[at - 1] ?? cellsByDay(element).get(day))?.focus();
      on.onRemove(entry);
      return done();
    }
    const from = entry && !touches(entry, day) ? firstDay(entry) : day;
    const to = stepOf(key, from, view);
    if (!to) return;
    goTo(to);
    done();
  };
}

import type { CalendarDay } from '@/lib/domain/calendar-entry';
import { sayDay } from './calendar-dates';

/** FullCalendar's cells by their day; in a week the lane, which comes after the cell of what lasts all day. */
export function cellsByDay(root: HTMLElement): Map<string, HTMLElement> {
  const cells = root.querySelectorAll<HTMLElement>('[role=gridcell][data-date]');
  return new Map(Array.from(cells, (cell) => [cell.dataset.date ?? '', cell]));
}

/** The chips Tab can reach, those of the cursor's day, in the order they are drawn. */
export const chipsOf = (root: HTMLElement) =>
  Array.from(root.querySelectorAll<HTMLElement>(':is([data-entry], [data-more])[tabindex="0"]'));

const set = (element: HTMLElement, name: string, value: string) => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** FullCalendar's table becomes a grid with one tab stop: the cursor's day. */
export function dressGrid(root: HTMLElement, cursor: string, days: readonly CalendarDay[]) {
  for (const table of root.querySelectorAll<HTMLElement>('[role=table]')) table.setAttribute('role', 'grid');
  for (const cell of root.querySelectorAll<HTMLElement>('[role=cell]')) cell.setAttribute('role', 'gridcell');
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  for (const [day, cell] of cellsByDay(root)) {
    const count = counts.get(day) ?? 0;
    set(cell, 'tabindex', day === cursor ? '0' : '-1');
    set(
      cell,
      // No label: a cell is named by the day's number and the chips in it.
      'aria-description',
      `${sayDay(day)}, ${count === 0 ? 'nothing' : count === 1 ? '1 entry' : `${count} entries`}`,
    );
  }
}

'use client';

import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type AccountRow, canWrite, type RowPlace, walkRows } from './rows-cells';
import { type AgendaKeyActs, isDelete } from './use-agenda-keys';

type Props = {
  rows: AccountRow[];
  now: string;
  /** Whether a post can be written to this account. */
  isActive(accountId: string): boolean;
  scroller: RefObject<HTMLDivElement | null>;
  reveal(row: number): void;
  acts: AgendaKeyActs;
};

const start: RowPlace = { row: 0, column: 0, stop: 0 };

/** One stop for Tab; arrows walk from post to post, from day to day and from account to account. */
export function useRowsKeys({ rows, now, isActive, scroller, reveal, acts }: Props) {
  const [chosen, setChosen] = useState(start);
  const wanted = useRef<RowPlace | null>(null);
  const stops = rows.map(({ accountId, cells }) =>
    cells.map((cell) => {
      const { entries, count, day } = cell;
      return entries.length + Number(count > entries.length) + Number(isActive(accountId) && canWrite(day, now));
    }),
  );
  const has = ({ row, column, stop }: RowPlace) => stop < (stops[row]?.[column] ?? 0);
  const firstColumn = stops[0]?.findIndex((count) => count > 0) ?? -1;
  const current = has(chosen)
    ? chosen
    : { ...chosen, stop: Math.max(0, (stops[chosen.row]?.[chosen.column] ?? 0) - 1) };
  const shown = has(current) ? current : (walkRows(stops, start, 'ArrowRight') ?? { ...start, column: firstColumn });

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { row, column, stop } = wanted.current;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}-${stop}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    const place = (event.target as HTMLElement).dataset.place?.split('-').map(Number);
    if (!place) return;
    const [row = 0, column = 0, stop = 0] = place;
    const to = walkRows(stops, { row, column, stop }, event.key);
    const entry = rows[row]?.cells[column]?.entries[stop];
    if (to) {
      wanted.current = to;
      setChosen(to);
      reveal(to.row);
    } else if (entry && event.key === 'm') acts.move(entry);
    else if (entry && event.key.toLowerCase() === 'x') acts.select(entry, false);
    else if (entry && isDelete(event.key) && !acts.hasSelected()) acts.remove(entry);
    else if (event.key !== 'Escape' || !acts.unselect()) return;
    event.preventDefault();
  };
  const focus = useCallback((place: RowPlace) => setChosen(place), []);
  return { current: shown, onKeyDown, focus };
}

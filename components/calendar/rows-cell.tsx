'use client';

import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useIsSelected } from '@/components/batch/selection';
import { cn } from '@/components/ui/cn';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { sayWallTime } from './calendar-dates';
import { sayEntry } from './entry-words';
import { EventChip } from './event-chip';
import { canWrite, freeTimeOn, type RowCell } from './rows-cells';
import type { RowsDrag, RowsOver } from './use-rows-drag';

type Props = {
  cell: RowCell;
  account: { id: string; name: string; isActive: boolean };
  row: number;
  column: number;
  now: string;
  /** Which of its stops Tab reaches; -1 for none. */
  stop: number;
  over: RowsOver | null;
  drag: RowsDrag;
  onFocus(stop: number): void;
  onOpen(entry: CalendarEntry): void;
  onWrite(accountId: string, wallTime: string): void;
  onMore(accountId: string, day: string): void;
};

const focusRing = '-outline-offset-2! rounded';

/** One account on one day: its first posts, how many more there are, and where one can be added. */
export function RowsCell({ cell, account, row, column, now, stop, over, drag, ...on }: Props) {
  const { day, entries, count } = cell;
  const more = count - entries.length;
  const free = account.isActive && canWrite(day, now) ? freeTimeOn(cell, now) : null;
  const place = (index: number) => ({
    'data-place': `${row}-${column}-${index}`,
    tabIndex: stop === index ? 0 : -1,
    onFocus: () => on.onFocus(index),
  });
  const after = entries.length + (more > 0 ? 1 : 0);
  return (
    <td
      data-day={day}
      onDragOver={(event) => drag.dragOver(event, { row, column })}
      onDrop={(event) => drag.drop(event, day)}
      className={cn(
        'group/cell h-22 border-line border-r border-b p-1 align-top last:border-r-0',
        day < now.slice(0, 10) && 'bg-[color-mix(in_oklab,var(--ink)_3%,transparent)]',
        over && (over.fits ? 'bg-accent-wash outline-2 outline-accent -outline-offset-2' : 'bg-sunk'),
      )}
    >
      <div className="flex min-h-full flex-col gap-0.5">
        {entries.map((entry, index) => (
          <Chip
            key={entry.id}
            entry={entry}
            place={place(index)}
            onOpen={() => on.onOpen(entry)}
            onDragStart={(event) => drag.start(event, entry, { row, column, name: account.name })}
            onDragEnd={drag.end}
          />
        ))}
        {more > 0 && (
          <button
            type="button"
            {...place(entries.length)}
            onClick={() => on.onMore(account.id, day)}
            className={cn(
              'min-h-6 px-1.5 text-left text-ink-soft text-xs hover:bg-sunk hover:text-ink pointer-coarse:min-h-11',
              focusRing,
            )}
          >
            + {more} more
          </button>
        )}
        {over && !over.fits && <span className="px-1.5 text-ink-soft text-xs">Stays with {over.name}</span>}
        {/* It stays while something is dragged over it: a drop needs its target to stay. */}
        {free && (
          <button
            type="button"
            {...place(after)}
            onClick={() => on.onWrite(account.id, free)}
            aria-label={`Post to ${account.name}, ${sayWallTime(free)}`}
            className={cn(
              'flex min-h-8 grow items-center justify-center gap-1 text-ink-faint text-xs hover:bg-sunk hover:text-ink',
              'opacity-0 focus-visible:opacity-100 group-hover/cell:opacity-100 pointer-coarse:min-h-11 pointer-coarse:opacity-100',
              over && 'opacity-0!',
              focusRing,
            )}
          >
            <Plus size={14} aria-hidden="true" />
            {entries.length === 0 && <span className="truncate max-lg:hidden">Post here, {free.slice(11)}</span>}
          </button>
        )}
      </div>
    </td>
  );
}

type ChipProps = {
  entry: CalendarEntry;
  place: { 'data-place': string; tabIndex: number; onFocus(): void };
  onOpen(): void;
  onDragStart(event: React.DragEvent): void;
  onDragEnd(): void;
};

function Chip({ entry, place, onOpen, onDragStart, onDragEnd }: ChipProps) {
  const selected = useIsSelected(entry.id);
  // The row says where it goes; the room is the words'.
  const unmarked = useMemo(() => ({ ...entry, networks: [] }), [entry]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: Firefox does not drag buttons
    <div
      role="button"
      tabIndex={place.tabIndex}
      data-place={place['data-place']}
      onFocus={place.onFocus}
      data-entry={entry.id}
      aria-pressed={selected || undefined}
      draggable={entry.movable}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
      className={cn(
        'relative cursor-pointer hover:bg-sunk pointer-coarse:min-h-11 pointer-coarse:content-center',
        entry.movable && 'active:cursor-grabbing',
        selected && 'bg-accent-wash shadow-[inset_0_0_0_1.5px_var(--accent)]',
        focusRing,
      )}
    >
      <span className="sr-only">{sayEntry(entry, selected)}</span>
      <span aria-hidden="true" className="contents">
        <EventChip entry={unmarked} room="cell" />
      </span>
    </div>
  );
}

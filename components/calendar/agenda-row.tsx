'use client';

import { memo } from 'react';
import { useIsSelected } from '@/components/batch/selection';
import { TaskBox } from '@/components/events/task-box';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { NetworkMark } from '@/components/ui/network-mark';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { AgendaMenu, type MenuActs } from './agenda-menu';
import { sayTimes } from './agenda-words';
import { EntryMark, kindWords } from './entry-mark';

export type RowActs = MenuActs & {
  /** The line with this key has the focus. */
  focus(key: string): void;
};
type Props = {
  entry: CalendarEntry;
  line: string;
  index: number;
  position: number;
  /** Of its day; -1 while not all of them are read. */
  count: number;
  isCurrent: boolean;
  acts: RowActs;
  measure(element: HTMLElement | null): void;
};

const columns = 'grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 @lg:grid-cols-[1rem_7.5rem_minmax(0,1fr)_auto]';

/** One entry: on one line, on a phone on two. Only the current one is a stop for Tab. */
export const AgendaRow = memo(function AgendaRow(props: Props) {
  const { entry, line, index, position, count, isCurrent, acts, measure } = props;
  const selected = useIsSelected(entry.id);
  const tabIndex = isCurrent ? 0 : -1;
  const text = entry.text.trim() || 'No text yet';
  const gone = ['canceled', 'rejected', 'done'].includes(entry.state);
  const hue = entry.feedHue ?? entry.categoryHue;
  const isTask = entry.kind === 'task';
  return (
    <li
      ref={measure}
      data-index={index}
      data-line={line}
      data-entry={entry.id}
      data-post={entry.kind === 'post' ? entry.id : undefined}
      data-state={entry.state}
      aria-setsize={count}
      aria-posinset={position}
      onFocus={() => acts.focus(line)}
      className={cn(
        'group relative flex items-center border-line border-b hover:bg-sunk has-[:focus-visible]:bg-sunk',
        selected && 'bg-accent-wash hover:bg-accent-wash',
      )}
    >
      {hue !== null && (
        <span
          aria-hidden="true"
          className={cn('absolute inset-y-1.5 left-0 rounded-full', entry.feedHue === null ? 'w-0.5' : 'w-1')}
          style={{ background: `var(--hue-${hue})` }}
        />
      )}
      <Checkbox
        aria-label={`Select “${text.slice(0, 60)}”`}
        checked={selected}
        tabIndex={tabIndex}
        onChange={(event) => acts.select(entry, (event.nativeEvent as MouseEvent).shiftKey)}
        className={cn(
          'shrink-0 pr-1 pl-3 @max-lg:hidden',
          selected ? '@max-lg:inline-flex!' : '@lg:not-group-hover:not-group-focus-within:opacity-0',
        )}
      />
      {isTask && (
        <TaskBox
          task={{ id: entry.id, state: entry.state, title: text }}
          tabIndex={tabIndex}
          className="relative z-1 -mr-6.5 ml-2.5"
        />
      )}
      <button
        type="button"
        data-main=""
        tabIndex={tabIndex}
        onClick={() => acts.open(entry)}
        className={cn(columns, 'min-h-11 min-w-0 flex-1 items-center py-2 pr-1 pl-2.5 text-left -outline-offset-2!')}
      >
        {isTask ? <span /> : <EntryMark entry={entry} className="justify-self-center" />}
        <span className="flex min-w-0 items-center gap-2 text-ink-soft text-sm tabular-nums">
          <span className="truncate">{sayTimes(entry)}</span>
          <Marks entry={entry} className="ml-auto @lg:hidden" />
        </span>
        <span
          className={cn(
            'min-w-0 @max-lg:col-start-2 @max-lg:wrap-anywhere @max-lg:line-clamp-2 @lg:truncate',
            entry.kind === 'note' && 'font-display text-md italic',
            gone && 'text-ink-faint line-through',
            !entry.text.trim() && 'text-ink-faint italic',
          )}
        >
          {text}
        </span>
        <Marks entry={entry} className="@max-lg:hidden" />
      </button>
      <span className="size-9 shrink-0 @max-lg:hidden">
        {entry.thumbnailUrl && (
          <img
            src={entry.thumbnailUrl}
            alt=""
            loading="lazy"
            width={36}
            height={36}
            className="size-9 rounded-sm object-cover"
          />
        )}
      </span>
      <AgendaMenu entry={entry} name={text} selected={selected} tabIndex={tabIndex} acts={acts} />
    </li>
  );
});

/** Where a post goes, or what an event is. */
function Marks({ entry, className }: { entry: CalendarEntry; className?: string }) {
  return (
    <span className={cn('flex shrink-0 items-center gap-1 text-ink-faint text-xs', className)}>
      {entry.kind === 'post'
        ? entry.networks.map((network) => <NetworkMark key={network} network={network} size={13} />)
        : kindWords[entry.kind]}
    </span>
  );
}

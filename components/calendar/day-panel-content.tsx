'use client';

import { ListChecks, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useSelectionStore } from '@/components/batch/selection';
import { ErrorNotice } from '@/components/data/error-notice';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SpinnerRing } from '@/components/ui/spinner-ring';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { AgendaList } from './agenda-list';
import { AgendaSkeleton } from './agenda-skeleton';
import { sayLongDay, sayNearness } from './agenda-words';
import { MoveDialog } from './move-dialog';
import { useAgendaList } from './use-agenda-list';
import { useDayPages } from './use-day-pages';
import type { MoveEntry } from './use-move-entry';

export type DayContentProps = {
  day: string;
  today: string;
  filters: CalendarFilters;
  filtered: boolean;
  onClose(): void;
  onOpen(entry: CalendarEntry): void;
  onMove: MoveEntry;
  onCreate(day: string): void;
  onAdd(kind: 'blog-post' | 'note', day: string): void;
  /** Everything was chosen. */
  onChosen?(): void;
};

/** A day's name and count, what can be added to it, and everything on it. */
export function DayPanelContent(props: DayContentProps) {
  const { day, today, filters, filtered, onClose, onOpen, onMove, onCreate, onAdd } = props;
  const pages = useDayPages(day, filters, true);
  const { acts, moving, moved } = useAgendaList(pages.lines, onOpen);
  const nearness = sayNearness(day, today);
  return (
    <>
      <header className="grid gap-2 border-line border-b px-4 pt-3 pb-2.5">
        <div className="flex items-center gap-2">
          <h2 className="mr-auto min-w-0 font-display text-lg tracking-[-0.01em]">
            {sayLongDay(day, today)}
            <span className="ml-2 font-sans text-ink-faint text-xs tabular-nums">
              {[nearness, pages.count ? pages.count.toLocaleString('en-GB') : null].filter(Boolean).join(' · ')}
            </span>
          </h2>
          <IconButton label="Close" onClick={onClose}>
            <X size={16} />
          </IconButton>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <Button size="sm" onClick={() => onCreate(day)}>
            <Plus size={14} /> Post
          </Button>
          <Button size="sm" onClick={() => onAdd('blog-post', day)}>
            <Plus size={14} /> Event
          </Button>
          <Button size="sm" onClick={() => onAdd('note', day)}>
            <Plus size={14} /> Note
          </Button>
          {pages.lines.length > 1 && <SelectAll readAll={pages.readAll} onChosen={props.onChosen} />}
        </div>
      </header>
      <div className="min-h-0 flex-1">
        {pages.error && pages.lines.length === 0 && <ErrorNotice error={pages.error} onRetry={pages.retry} />}
        {pages.isPending && <AgendaSkeleton plain />}
        {!pages.isPending && !pages.error && pages.lines.length === 0 && (
          <p role="status" className="px-4 py-10 text-center text-ink-soft">
            {filtered ? 'Nothing on this day passes the filters.' : 'Nothing planned on this day yet.'}
          </p>
        )}
        {pages.lines.length > 0 && (
          <AgendaList
            label={`All of ${sayLongDay(day, today)}`}
            lines={pages.lines}
            today={today}
            acts={acts}
            onReachEnd={pages.showMore}
            onSee={pages.see}
            after={pages.pendingMore && <SpinnerRing className="mx-auto my-4" />}
          />
        )}
      </div>
      <MoveDialog entry={moving} onMove={onMove} onClose={moved} />
    </>
  );
}

/** Chooses the whole day, also what was not read yet; what to do with it is asked by the bar of what is chosen. */
function SelectAll({ readAll, onChosen }: { readAll(): Promise<CalendarEntry[]>; onChosen?(): void }) {
  const selection = useSelectionStore();
  const [pending, setPending] = useState(false);
  const choose = async () => {
    setPending(true);
    const entries = await readAll();
    selection.add(
      entries.map(({ kind, id }) => ({ subject: kind === 'post' ? 'post' : 'content_event', id }) as const),
    );
    setPending(false);
    onChosen?.();
  };
  return (
    <Button tone="plain" size="sm" pending={pending} onClick={() => void choose()} className="ml-auto">
      <ListChecks size={14} /> Select all
    </Button>
  );
}

'use client';

import { Plus } from 'lucide-react';
import { ErrorNotice } from '@/components/data/error-notice';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SpinnerRing } from '@/components/ui/spinner-ring';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { AgendaList } from './agenda-list';
import { AgendaSkeleton } from './agenda-skeleton';
import { MoveDialog } from './move-dialog';
import { useAgendaList } from './use-agenda-list';
import { useAgendaPages } from './use-agenda-pages';
import type { MoveEntry } from './use-move-entry';

type Props = {
  /** The day it begins with. */
  date: string;
  today: string;
  filters: CalendarFilters;
  filtered: boolean;
  onClear(): void;
  onOpen(entry: CalendarEntry): void;
  onMove: MoveEntry;
  onCreate(day: string): void;
};

/** All that is planned as one list by day: the view for reading, for keys and for ears. */
export function Agenda({ date, today, filters, filtered, onClear, onOpen, onMove, onCreate }: Props) {
  const pages = useAgendaPages({ date, today, filters });
  const { acts, moving, moved } = useAgendaList(pages.lines, onOpen);
  if (pages.error && pages.lines.length === 0) return <ErrorNotice error={pages.error} onRetry={pages.retry} />;
  if (pages.isPending) return <AgendaSkeleton />;
  const earlier = (
    <Button tone="plain" size="sm" pending={pages.pendingEarlier} onClick={pages.showEarlier} className="mx-auto">
      Show earlier
    </Button>
  );
  return (
    <>
      <AgendaList
        label="Agenda"
        lines={pages.lines}
        today={today}
        acts={acts}
        onReachEnd={pages.showLater}
        onReachStart={pages.showEarlier}
        onSee={pages.see}
        growsUp={pages.growsUp}
        before={pages.hasEarlier && earlier}
        after={
          <>
            {pages.pendingLater && <SpinnerRing className="mx-auto my-4" />}
            {pages.isEmpty && (
              <EmptyState
                title={filtered ? 'Nothing passes the filters' : 'Nothing is planned from here on'}
                action={
                  filtered ? (
                    <Button onClick={onClear}>Show everything</Button>
                  ) : (
                    <Button onClick={() => onCreate(date < today ? today : date)}>
                      <Plus size={14} /> Write a post
                    </Button>
                  )
                }
              />
            )}
          </>
        }
      />
      <MoveDialog entry={moving} onMove={onMove} onClose={moved} />
    </>
  );
}

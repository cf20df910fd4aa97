'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { NetworkMark } from '@/components/ui/network-mark';
import { Sheet, SheetClose } from '@/components/ui/sheet';
import type { PostFilters } from '@/lib/contracts/planner/reads';
import { toInstant } from '@/lib/domain/zone';
import { sayDay, stepDate } from './calendar-dates';
import { EntryMark } from './entry-mark';

type Props = {
  day: string | null;
  filters: PostFilters;
  onClose(): void;
  onOpen(postId: string): void;
  onCreate(day: string): void;
};

/** All of one day, beside the grid; what "+ 7 more" opens. */
export function DayPanel({ day, filters, onClose, onOpen, onCreate }: Props) {
  const { locationId, timeZone } = useLocation();
  const shown = day ?? '2026-01-01';
  const midnight = (date: string) => toInstant({ wallTime: `${date}T00:00`, timeZone }).instant.toISOString();
  const range = { from: midnight(shown), to: midnight(stepDate('day', shown, 1)), ...filters };
  const entries = useQuery({ ...queries.calendar(locationId, range), enabled: day !== null }).data ?? [];
  return (
    <Sheet open={day !== null} onOpenChange={(open) => !open && onClose()} title={`Posts of ${sayDay(shown)}`}>
      <header className="flex items-center gap-2 border-line border-b px-5 py-3">
        <h2 className="mr-auto font-display text-lg">{sayDay(shown)}</h2>
        <Button size="sm" onClick={() => onCreate(shown)}>
          <Plus size={14} /> Post
        </Button>
        <SheetClose asChild>
          <IconButton label="Close">
            <X size={16} />
          </IconButton>
        </SheetClose>
      </header>
      <ol className="min-h-0 flex-1 overflow-y-auto">
        {entries.map((entry) => (
          <li key={entry.id} className="border-line border-b">
            <button
              type="button"
              onClick={() => onOpen(entry.id)}
              className="flex w-full items-start gap-3 px-5 py-3 text-left hover:bg-sunk"
            >
              <EntryMark entry={entry} className="mt-1" />
              <time dateTime={entry.at} className="w-11 shrink-0 text-ink-soft tabular-nums">
                {entry.wallTime.slice(11)}
              </time>
              <span className="line-clamp-2 min-w-0 flex-1">{entry.text.trim() || 'No text yet'}</span>
              <span className="flex shrink-0 gap-1 pt-1 text-ink-faint">
                {entry.networks.map((network) => (
                  <NetworkMark key={network} network={network} size={13} />
                ))}
              </span>
              {entry.thumbnailUrl && (
                <img src={entry.thumbnailUrl} alt="" className="size-10 shrink-0 rounded-sm object-cover" />
              )}
            </button>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { sayDay } from './calendar-dates';
import { EntryMark } from './entry-mark';
import { useCursorIsWithin } from './grid-cursor';

/** The last line of a full day: how many more it has. Opens the day beside. */
export function MoreChip({ day, count }: { day: string; count: number }) {
  const within = useCursorIsWithin(day, day);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in FullCalendar's chip, which is pressed as a whole.
    <span
      role="button"
      tabIndex={within ? 0 : -1}
      data-more={day}
      className="flex min-h-6 w-full items-center rounded px-2 text-ink-soft text-xs outline-offset-[-2px] hover:text-ink focus-visible:outline-2 focus-visible:outline-accent"
    >
      + {count} more<span className="sr-only"> on {sayDay(day)}</span>
    </span>
  );
}

const shown = 4;

/** A day on a phone: its first marks and how many there are. */
export function MarksChip({ day, count, entries }: { day: string; count: number; entries: CalendarEntry[] }) {
  const within = useCursorIsWithin(day, day);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in FullCalendar's chip, which is pressed as a whole.
    <span
      role="button"
      tabIndex={within ? 0 : -1}
      data-more={day}
      className="flex min-h-11 w-full flex-wrap content-start items-center gap-x-1 gap-y-0.5 rounded px-0.5 outline-offset-[-2px] focus-visible:outline-2 focus-visible:outline-accent"
    >
      <span className="sr-only">{`${count === 1 ? '1 entry' : `${count} entries`} on ${sayDay(day)}`}</span>
      <span aria-hidden="true" className="contents">
        {entries.slice(0, shown).map((entry) => (
          <EntryMark key={entry.id} entry={entry} className="[&_svg]:size-3" />
        ))}
        {count > shown && <span className="text-ink-soft text-xs leading-4 tabular-nums">+{count - shown}</span>}
      </span>
    </span>
  );
}

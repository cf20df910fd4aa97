'use client';
import type { EventDisplayInfo } from '@fullcalendar/react';
import { Check } from 'lucide-react';
import { memo, useState } from 'react';
import { useIsSelected } from '@/components/batch/selection';
import { cn } from '@/components/ui/cn';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { hoverWords, sayEntry } from './entry-words';
import { type ChipRoom, EventChip } from './event-chip';
import { useCursorIsWithin } from './grid-cursor';
import { firstDay, type GridItem, lastDay } from './grid-entries';
import { MarksChip, MoreChip } from './more-chip';
import { useViewerZone } from './viewer-zone';

type Props = {
  entry: CalendarEntry;
  room: ChipRoom;
  /** In a column of hours, as high as it lasts. */
  inColumn: boolean;
};

/** An entry on the grid: a button that can be chosen too. Tab reaches those of the cursor's day only. */
const EntryChip = memo(function EntryChip({ entry, room, inColumn }: Props) {
  const selected = useIsSelected(entry.id);
  const within = useCursorIsWithin(firstDay(entry), lastDay(entry));
  const viewerZone = useViewerZone();
  const [hovered, setHovered] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: FullCalendar drags what is pressed, and Firefox drags no <button>.
    <span
      role="button"
      tabIndex={within ? 0 : -1}
      data-entry={entry.id}
      aria-pressed={selected || undefined}
      title={hovered ? hoverWords(entry, viewerZone) : undefined}
      onPointerEnter={() => setHovered(true)}
      className={cn(
        'relative flex w-full min-w-0 rounded outline-offset-[-2px] focus-visible:outline-2 focus-visible:outline-accent',
        inColumn && entry.end && '*:*:items-start *:*:pt-1',
        inColumn && entry.kind === 'post' && 'border border-line border-l-0',
        selected &&
          'after:pointer-events-none after:absolute after:inset-0 after:rounded after:border-2 after:border-accent after:bg-accent/8',
      )}
    >
      <span className="sr-only">{sayEntry(entry, selected)}</span>
      <span aria-hidden="true" className="contents">
        <EventChip entry={entry} room={room} />
      </span>
      {selected && (
        <span className="absolute top-1 right-1 z-1 grid size-4 place-items-center rounded-full bg-accent text-accent-ink">
          <Check size={11} strokeWidth={3} aria-hidden="true" />
        </span>
      )}
    </span>
  );
});

const roomOf = (info: EventDisplayInfo): ChipRoom =>
  info.isNarrow ? 'narrow' : info.view.type === 'timeGridWeek' ? 'tight' : 'day';

/** FullCalendar's content generator. Module-level on purpose: an inline one would repaint every chip on each render. */
export function renderChip(info: EventDisplayInfo) {
  const item: GridItem = info.event.extendedProps.item;
  if (item.kind === 'more') return <MoreChip day={item.day} count={item.count} />;
  if (item.kind === 'marks') return <MarksChip {...item} />;
  const { entry } = item;
  const start = info.isMirror && info.event.start && !info.event.allDay ? info.event.startStr.slice(0, 16) : null;
  // While dragging, the mirror shows the time under the pointer.
  if (info.isMirror) return <EventChip entry={start ? { ...entry, wallTime: start } : entry} room={roomOf(info)} />;
  const inColumn = info.view.type !== 'dayGridMonth' && !info.event.allDay;
  return <EntryChip entry={entry} room={roomOf(info)} inColumn={inColumn} />;
}

'use client';
import type { EventDisplayInfo } from '@fullcalendar/react';
import { cn } from '@/components/ui/cn';
import { NetworkMark } from '@/components/ui/network-mark';
import { StateMark } from '@/components/ui/state-mark';
import type { CalendarEntry } from '@/lib/domain/views';

const wordsOf = (entry: CalendarEntry) => entry.text.trim() || 'No text yet';

/** One line: state shape, time, first words, network marks. The category is a hairline at the left edge. */
export function EventChip({ entry, roomy, line }: { entry: CalendarEntry; roomy: boolean; line?: boolean }) {
  const gone = entry.state === 'canceled' || entry.state === 'rejected';
  return (
    <span
      className={cn(
        'flex min-h-6 w-full min-w-0 items-center gap-1.5 border-l-2 py-px pr-1 pl-1.5 text-xs leading-4',
        line && 'min-h-10 gap-3 pl-3 text-base',
      )}
      style={{ borderColor: entry.categoryHue === null ? 'transparent' : `var(--hue-${entry.categoryHue})` }}
      data-post={entry.postId}
      data-state={entry.state}
    >
      <StateMark state={entry.state} className="shrink-0" />
      <time className="shrink-0 text-ink-soft tabular-nums max-sm:sr-only" dateTime={entry.at}>
        {entry.wallTime.slice(11)}
      </time>
      <span className={gone ? 'min-w-0 grow truncate text-ink-faint line-through' : 'min-w-0 grow truncate'}>
        {wordsOf(entry)}
      </span>
      {roomy && entry.thumbnailUrl ? (
        <img src={entry.thumbnailUrl} alt="" className="size-5 shrink-0 rounded-sm object-cover" loading="lazy" />
      ) : null}
      <span className="flex shrink-0 gap-0.5 text-ink-faint max-sm:hidden">
        {entry.networks.map((network) => (
          <NetworkMark key={network} network={network} className="size-3" />
        ))}
      </span>
    </span>
  );
}

/** FullCalendar's content generator. Module-level on purpose: an inline one would repaint every chip on each render. */
export function renderChip(info: EventDisplayInfo) {
  const entry: CalendarEntry = info.event.extendedProps.entry;
  // While dragging, the mirror shows the time under the pointer.
  const shown = info.isMirror && info.event.start ? { ...entry, wallTime: info.event.startStr.slice(0, 16) } : entry;
  const line = info.view.type === 'agenda';
  return <EventChip entry={shown} line={line} roomy={!info.isNarrow && info.view.type !== 'timeGridWeek'} />;
}

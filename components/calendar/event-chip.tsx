'use client';
import { cn } from '@/components/ui/cn';
import { NetworkMark } from '@/components/ui/network-mark';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { ContentChip } from './content-chip';
import { EntryMark } from './entry-mark';

const wordsOf = (entry: CalendarEntry) => entry.text.trim() || 'No text yet';

/** How much there is: a line of the list, a day of the month, a column of the week, a day on a phone. */
export type ChipRoom = 'line' | 'day' | 'tight' | 'narrow';

/** One line: state shape, time, first words, network marks. The category is a hairline at the left edge. */
export function EventChip({ entry, room }: { entry: CalendarEntry; room: ChipRoom }) {
  if (entry.kind !== 'post') return <ContentChip entry={entry} room={room} />;
  const gone = entry.state === 'canceled' || entry.state === 'rejected';
  return (
    <span
      className={cn(
        'flex min-h-6 w-full min-w-0 items-center gap-1.5 border-l-2 py-px pr-1 pl-1.5 text-xs leading-4',
        room === 'line' && 'min-h-10 gap-3 pl-3 text-base',
        room === 'narrow' && 'gap-1 pr-0 pl-0.5',
      )}
      style={{ borderColor: entry.categoryHue === null ? 'transparent' : `var(--hue-${entry.categoryHue})` }}
      data-post={entry.id}
      data-state={entry.state}
    >
      <EntryMark entry={entry} className="shrink-0" />
      <time className={cn('shrink-0 text-ink-soft tabular-nums', room === 'narrow' && 'sr-only')} dateTime={entry.at}>
        {entry.wallTime.slice(11)}
      </time>
      <span
        className={cn(
          'min-w-0 grow',
          // On a phone there is room for three letters and none for an ellipsis.
          room === 'narrow' ? 'overflow-hidden whitespace-nowrap text-clip' : 'truncate',
          gone && 'text-ink-faint line-through',
        )}
      >
        {wordsOf(entry)}
      </span>
      {room !== 'narrow' && room !== 'tight' && entry.thumbnailUrl ? (
        <img src={entry.thumbnailUrl} alt="" className="size-5 shrink-0 rounded-sm object-cover" loading="lazy" />
      ) : null}
      <span
        className={cn(
          'flex shrink-0 gap-0.5 text-ink-faint',
          room === 'narrow' && 'hidden',
          room === 'day' && 'max-xl:hidden',
        )}
      >
        {entry.networks.map((network) => (
          <NetworkMark key={network} network={network} className="size-3" />
        ))}
      </span>
    </span>
  );
}

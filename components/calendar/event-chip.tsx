'use client';
import { cn } from '@/components/ui/cn';
import { NetworkMark } from '@/components/ui/network-mark';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { ContentChip } from './content-chip';
import { EntryMark } from './entry-mark';

const wordsOf = (entry: CalendarEntry) => entry.text.trim() || 'No text yet';

/** How much there is: a day of the month, a column of the week, a day on a phone, two lines of an account's cell. */
export type ChipRoom = 'day' | 'tight' | 'narrow' | 'cell';

/**
 * State shape, time, first words, network marks on one line. In a narrow column of hours (`column`) or a narrow `month`
 * the marks go first, then the time: the words stay, and ears and hovering are told all of it.
 */
export function EventChip({ entry, room }: { entry: CalendarEntry; room: ChipRoom }) {
  if (entry.kind !== 'post') return <ContentChip entry={entry} room={room === 'cell' ? 'tight' : room} />;
  const gone = entry.state === 'canceled' || entry.state === 'rejected';
  const time = entry.wallTime.slice(11);
  return (
    <span
      className={cn(
        'flex min-h-6 w-full min-w-0 items-center gap-1.5 overflow-hidden border-l-2 py-px pr-1 pl-1.5 text-xs leading-4',
        room === 'narrow' && 'gap-1 pr-0 pl-0.5',
        room === 'cell' && 'items-start py-1',
      )}
      style={{ borderColor: entry.categoryHue === null ? 'transparent' : `var(--hue-${entry.categoryHue})` }}
      data-post={entry.id}
      data-state={entry.state}
    >
      <EntryMark entry={entry} className="shrink-0" />
      {room !== 'cell' && (
        <time
          className={cn(
            'shrink-0 text-ink-soft tabular-nums @max-[7.5rem]/column:sr-only @max-[54rem]/month:sr-only',
            room === 'narrow' && 'sr-only',
          )}
          dateTime={entry.at}
        >
          {time}
        </time>
      )}
      <span
        className={cn(
          'min-w-0 grow',
          // On a phone there is room for three letters and none for an ellipsis.
          room === 'narrow' ? 'overflow-hidden whitespace-nowrap text-clip' : 'truncate',
          // The time above, the words below to the last letter; a phone's cells are wide enough for both to flow.
          room === 'cell' && 'wrap-anywhere line-clamp-2 whitespace-normal sm:break-all',
          gone && 'text-ink-faint line-through',
        )}
      >
        {room === 'cell' && (
          <time className="text-ink-soft tabular-nums sm:block" dateTime={entry.at}>{`${time} `}</time>
        )}
        {wordsOf(entry)}
      </span>
      {room === 'day' && entry.thumbnailUrl ? (
        <img
          src={entry.thumbnailUrl}
          alt=""
          className="size-5 shrink-0 rounded-sm object-cover @max-[7.5rem]/column:hidden @max-[54rem]/month:hidden"
          loading="lazy"
        />
      ) : null}
      <span
        className={cn(
          'flex shrink-0 gap-0.5 text-ink-faint @max-[11rem]/column:hidden @max-[75rem]/month:hidden',
          (room === 'narrow' || room === 'cell') && 'hidden',
        )}
      >
        {entry.networks.map((network) => (
          <NetworkMark key={network} network={network} className="size-3" />
        ))}
      </span>
    </span>
  );
}

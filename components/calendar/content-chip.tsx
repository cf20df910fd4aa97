import { cn } from '@/components/ui/cn';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { EntryMark } from './entry-mark';

type Props = { entry: CalendarEntry; room: 'day' | 'tight' | 'narrow' };

/** What fits into a column of hours (26 px for 30 minutes, 16 px a line) as high as it lasts. */
function linesOf({ wallTime, end, allDay }: CalendarEntry): number {
  if (!end || allDay) return 1;
  const minutes = (Date.parse(`${end}:00Z`) - Date.parse(`${wallTime}:00Z`)) / 60_000;
  return Math.max(1, Math.floor(((minutes / 30) * 26 - 8) / 16));
}
const hueOf = ({ feedHue, categoryHue }: CalendarEntry) => feedHue ?? categoryHue;

/**
 * What is no post: content is an outlined tab, a task a box to tick, a note a line in the margin's hand. The left edge
 * is its feed's hue (broad), else its category's.
 */
export function ContentChip({ entry, room }: Props) {
  const { kind, state, allDay, wallTime } = entry;
  const isNote = kind === 'note';
  const isTab = !isNote && kind !== 'task';
  const hue = hueOf(entry);
  const lines = linesOf(entry);
  const gone = state === 'canceled' || state === 'done';
  return (
    <span
      className={cn(
        'relative flex min-h-6 w-full min-w-0 items-center gap-1.5 overflow-hidden rounded-sm py-px pr-1.5 pl-2 text-xs leading-4',
        isTab && 'border border-line-strong/60 bg-page',
        isNote && 'bg-(--hue-2-wash) font-display text-sm italic',
        state === 'published' && 'border-done/60',
        state === 'canceled' && 'border-dashed bg-transparent',
        room === 'narrow' && 'gap-1 pr-0 pl-1',
      )}
      data-event={entry.id}
      data-kind={kind}
      data-state={state}
    >
      {hue !== null && (
        <span
          aria-hidden="true"
          className={cn('absolute inset-y-0 left-0', entry.feedHue === null ? 'w-0.5' : 'w-1')}
          style={{ background: `var(--hue-${hue})` }}
        />
      )}
      <EntryMark entry={entry} />
      {!allDay && !isNote && (
        <time
          className={cn(
            'shrink-0 text-ink-soft tabular-nums @max-[7.5rem]/column:sr-only @max-[54rem]/month:sr-only',
            room === 'narrow' && 'sr-only',
          )}
          dateTime={entry.at}
        >
          {wallTime.slice(11)}
        </time>
      )}
      <span
        className={cn(
          'min-w-0 grow',
          room === 'narrow' ? 'overflow-hidden whitespace-nowrap text-clip' : 'truncate',
          lines > 1 &&
            '@min-[1px]/column:wrap-anywhere @min-[1px]/column:line-clamp-(--lines) @min-[1px]/column:whitespace-normal',
          gone && 'text-ink-faint line-through',
        )}
        style={{ '--lines': lines } as React.CSSProperties}
      >
        {entry.text}
      </span>
    </span>
  );
}

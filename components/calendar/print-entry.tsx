import { cn } from '@/components/ui/cn';
import { NetworkMark } from '@/components/ui/network-mark';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { sayTimes } from './agenda-words';
import { EntryMark } from './entry-mark';

type Props = {
  entry: CalendarEntry;
  /** Lines of text at most; without it all of it. */
  lines?: number;
  withNetworks?: boolean;
  /** So many characters were asked for: a text as long as that goes on, which paper says. */
  characters: number;
};

/** One entry on paper: shape, time, words. It is never torn between two pages. */
export function PrintEntry({ entry, lines, withNetworks, characters }: Props) {
  const text = entry.text.trim() || 'No text yet';
  const gone = ['canceled', 'rejected', 'done'].includes(entry.state);
  return (
    <li className="flex break-inside-avoid items-start gap-1.5 py-px leading-[1.3]">
      <EntryMark entry={entry} className="mt-px shrink-0 [&_svg]:size-3" />
      <span
        className="wrap-anywhere line-clamp-(--lines) min-w-0 grow"
        style={{ '--lines': lines ?? 'none' } as React.CSSProperties}
      >
        <span className="text-ink-soft tabular-nums">{entry.allDay ? '' : `${sayTimes(entry)} `}</span>
        <span className={cn(gone && 'line-through')}>
          {text}
          {[...entry.text].length >= characters && '…'}
        </span>
      </span>
      {withNetworks && (
        <span className="flex shrink-0 gap-1 pt-px">
          {entry.networks.map((network) => (
            <NetworkMark key={network} network={network} size={11} />
          ))}
        </span>
      )}
    </li>
  );
}

export function PrintMore({ count }: { count: number }) {
  return count > 0 ? <p className="pt-0.5 text-ink-soft">and {count.toLocaleString('en-GB')} more</p> : null;
}

import { formatTime } from '@/components/ui/format-time';
import type { FeedLook } from '@/lib/domain/feed';

/** What an address holds, in a sentence and its next three. */
export function FeedSample({ look }: { look: Exclude<FeedLook, { kind: 'page' }> }) {
  return (
    <div className="border-line border-l-2 bg-sunk px-4 py-3">
      <p className="font-medium">{look.reading}</p>
      {look.sample.length > 0 && (
        <ul className="mt-1.5 grid gap-1 text-sm">
          {look.sample.map(({ title, start, allDay }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three lines that never move
            <li key={index} className="flex gap-3">
              <span className="shrink-0 text-ink-faint tabular-nums">
                {formatTime(`${start}:00Z`, 'UTC', allDay ? 'day' : 'short')}
              </span>
              <span className="min-w-0 truncate">{title}</span>
            </li>
          ))}
        </ul>
      )}
      {look.note && <p className="mt-1.5 text-ink-soft text-sm">{look.note}</p>}
    </div>
  );
}

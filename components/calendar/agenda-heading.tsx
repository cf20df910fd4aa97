import { cn } from '@/components/ui/cn';
import type { AgendaLine } from './agenda-lines';
import { sayLongDay, sayNearness } from './agenda-words';

type Props = {
  id: string;
  line: Extract<AgendaLine, { kind: 'day' }>;
  today: string;
  index: number;
  measure(element: HTMLElement | null): void;
};

/** A day's name, at the top as long as one of its entries is in view. */
export function AgendaHeading({ id, line, today, index, measure }: Props) {
  const { day, count, isOpen } = line;
  const nearness = sayNearness(day, today);
  const isToday = day === today;
  return (
    <div
      ref={measure}
      data-index={index}
      data-day={day}
      className="sticky top-0 z-1 flex items-baseline gap-2.5 border-line border-b bg-paper px-2 pt-5 pb-2"
    >
      <h2
        id={id}
        aria-current={isToday ? 'date' : undefined}
        className={cn('font-display text-lg tracking-[-0.01em]', day < today && 'text-ink-soft')}
      >
        {sayLongDay(day, today)}
      </h2>
      {nearness && (
        <span
          className={cn(
            'text-xs',
            isToday ? 'rounded-full bg-ink px-2 py-0.5 font-medium text-paper' : 'text-ink-faint',
          )}
        >
          {nearness}
        </span>
      )}
      {count > 1 && !isOpen && <span className="ml-auto text-ink-faint text-xs tabular-nums">{count}</span>}
    </div>
  );
}

import { cn } from '@/components/ui/cn';
import { sayDay } from './calendar-dates';

/** The days, which stay at the top; the corner stays where it is in both directions. */
export function RowsHead({ days, today }: { days: string[]; today: string }) {
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="sticky top-0 left-0 z-3 w-14 border-line border-r border-b bg-paper px-2 py-2 text-left font-normal text-ink-faint text-xs sm:w-52"
        >
          <span className="max-sm:sr-only">Account</span>
        </th>
        {days.map((day) => {
          const [weekday = '', number] = sayDay(day).split(' ');
          const isToday = day === today;
          return (
            <th
              key={day}
              scope="col"
              aria-current={isToday ? 'date' : undefined}
              aria-label={sayDay(day)}
              className={cn(
                'sticky top-0 z-2 border-line border-r border-b bg-paper px-2 py-1.5 text-left font-normal text-ink-faint text-xs last:border-r-0 max-sm:snap-start',
                isToday && 'font-semibold text-ink',
              )}
            >
              <span className="flex h-7 items-center gap-1.5">
                {weekday.slice(0, 3)}
                <span
                  className={cn(
                    'font-display font-normal text-ink-soft text-lg tabular-nums',
                    isToday && 'grid h-7 min-w-7 place-items-center rounded-full bg-ink px-1 text-paper',
                  )}
                >
                  {number}
                </span>
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

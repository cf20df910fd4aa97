import { cn } from '@/components/ui/cn';
import { sayShortDay } from './agenda-words';
import { PrintEntry, PrintMore } from './print-entry';
import { type PrintDay, textLines, weeksOf } from './print-lines';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month or a week as a table; the days' names come again on every sheet. */
export function PrintGrid({ days, month, characters }: { days: PrintDay[]; month: string | null; characters: number }) {
  const weeks = weeksOf(days, month);
  const lines = month ? textLines(weeks) : undefined;
  return (
    <table className="w-full table-fixed border-collapse text-[0.625rem]">
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              className="border-ink border-b pb-1 text-left font-medium text-ink-soft text-xs"
            >
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day} className="break-inside-avoid">
            {week.map(({ day, more, entries }) => {
              const isOther = month !== null && day.slice(0, 7) !== month.slice(0, 7);
              return (
                <td
                  key={day}
                  className={cn(
                    'border-line border-r border-b p-1.5 align-top last:border-r-0',
                    month ? 'h-[25mm]' : 'h-[150mm]',
                  )}
                >
                  <p className={cn('pb-0.5 font-display text-md tabular-nums', isOther && 'text-ink-faint')}>
                    {isOther ? sayShortDay(day, day).replace(/^\w+ /, '') : Number(day.slice(8))}
                  </p>
                  <ul>
                    {entries.map((entry) => (
                      <PrintEntry key={entry.id} entry={entry} lines={lines} characters={characters} />
                    ))}
                  </ul>
                  <PrintMore count={more} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

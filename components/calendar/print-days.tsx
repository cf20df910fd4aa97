import { sayLongDay } from './agenda-words';
import { PrintEntry, PrintMore } from './print-entry';
import type { PrintDay } from './print-lines';

type Props = { days: PrintDay[]; today: string; characters: number };

/** Days below each other, those with nothing on them left out. */
export function PrintDays({ days, today, characters }: Props) {
  const planned = days.filter(({ entries }) => entries.length > 0);
  if (planned.length === 0) return <p className="border-line border-t py-6 text-ink-soft">Nothing is planned.</p>;
  return planned.map(({ day, more, entries }) => (
    <section key={day} className="border-line border-t pt-2 pb-3">
      <h2 className="break-after-avoid pb-1 font-display text-md">{sayLongDay(day, today)}</h2>
      <ul>
        {entries.map((entry) => (
          <PrintEntry key={entry.id} entry={entry} characters={characters} withNetworks />
        ))}
      </ul>
      <PrintMore count={more} />
    </section>
  ));
}

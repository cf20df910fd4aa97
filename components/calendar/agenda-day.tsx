import type { VirtualItem } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { AgendaHeading } from './agenda-heading';
import type { AgendaLine } from './agenda-lines';
import type { AgendaSection } from './agenda-sections';
import { sayGap } from './agenda-words';

type Props = {
  section: AgendaSection;
  lines: AgendaLine[];
  today: string;
  /** Names a list that has no heading. */
  label: string;
  measure(element: HTMLElement | null): void;
  draw(item: VirtualItem): ReactNode;
};

/** One day of the agenda, of which only what is near the view is drawn. */
export function AgendaDay({ section, lines, today, label, measure, draw }: Props) {
  const kindOf = (item: VirtualItem) => lines[item.index]?.kind;
  const [head] = section.items;
  const day = head && lines[head.index];
  const entries = section.items.filter((item) => kindOf(item) === 'entry');
  const gap = section.items.find((item) => kindOf(item) === 'gap');
  const gapLine = gap && lines[gap.index];
  const heading = day?.kind === 'day' ? `day-${day.day}` : undefined;
  return (
    <section aria-labelledby={heading}>
      {day?.kind === 'day' && head && heading && (
        <AgendaHeading id={heading} line={day} today={today} index={head.index} measure={measure} />
      )}
      {section.lead > 0 && <div aria-hidden="true" style={{ height: section.lead }} />}
      {entries.length > 0 && (
        <ol aria-label={heading ? undefined : label} aria-labelledby={heading}>
          {entries.map(draw)}
        </ol>
      )}
      {gap && gapLine?.kind === 'gap' && (
        <p ref={measure} data-index={gap.index} className="px-2 py-2.5 text-ink-faint text-sm @lg:pl-11">
          {sayGap(gapLine.from, gapLine.until, today)}
        </p>
      )}
    </section>
  );
}

import type { VirtualItem } from '@tanstack/react-virtual';
import type { AgendaLine } from './agenda-lines';

/** Lines in view that stand under one heading. `lead` is the height, in px, of what is left out between the two. */
export type AgendaSection = { key: string; items: VirtualItem[]; lead: number };

/** A day's heading is drawn as long as one of its lines is, so that it can stay at the top. */
export function withHeading(lines: readonly AgendaLine[], range: number[]): number[] {
  const head = lines[range[0] ?? -1]?.head ?? -1;
  return head >= 0 && head < (range[0] ?? 0) ? [head, ...range] : range;
}

/** Groups what is drawn by day, so that each is a section with a heading and a list of its own. */
export function sectionsOf(lines: readonly AgendaLine[], items: readonly VirtualItem[]): AgendaSection[] {
  const sections: AgendaSection[] = [];
  let head = Number.NaN;
  for (const item of items) {
    const line = lines[item.index];
    if (!line) continue;
    const section = sections.at(-1);
    if (section && line.head === head) {
      const before = section.items.at(-1);
      if (section.items.length === 1 && before) section.lead = item.start - before.end;
      section.items.push(item);
    } else {
      head = line.head;
      sections.push({ key: lines[head]?.key ?? 'top', items: [item], lead: 0 });
    }
  }
  return sections;
}

import type { CalendarDays, CalendarEntry } from '@/lib/domain/calendar-entry';

export type PrintDay = { day: string; more: number; entries: CalendarEntry[] };

/** The days with what is printed of each, and how much is not. */
export function printedDays({ days, entries }: CalendarDays): PrintDay[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return days.map(({ day, count, ids }) => {
    const shown = ids.flatMap((id) => byId.get(id) ?? []);
    return { day, more: Math.max(0, count - shown.length), entries: shown };
  });
}

/** Weeks of seven days; of a month only those that hold one of its days. */
export function weeksOf(days: PrintDay[], month: string | null): PrintDay[][] {
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, index) => days.slice(index * 7, index * 7 + 7));
  return month ? weeks.filter((week) => week.some(({ day }) => day.slice(0, 7) === month.slice(0, 7))) : weeks;
}

// Measured on A4 across: 26 letters of 10 px on a line of 3.5 mm, two sheets with 330 mm for weeks of at least 25 mm.
const paper = { letters: 26, line: 3.5, number: 8, week: 25, sheets: 330 };

/** The height of a week in mm when an entry gets at most so many lines. */
function heightOf(week: PrintDay[], lines: number): number {
  const linesOf = ({ text }: CalendarEntry) => Math.min(lines, Math.ceil((text.length + 6) / paper.letters));
  const heights = week.map(({ entries }) => entries.reduce((sum, entry) => sum + linesOf(entry), 0) * paper.line);
  return Math.max(paper.week, paper.number + Math.max(0, ...heights));
}

/** How many lines of text an entry gets: all of it as long as the month stays on two sheets, else two, else one. */
export function textLines(weeks: PrintDay[][]): number | undefined {
  const fits = (lines: number) => weeks.reduce((sum, week) => sum + heightOf(week, lines), 0) <= paper.sheets;
  if (fits(Number.POSITIVE_INFINITY)) return undefined;
  return fits(2) ? 2 : 1;
}

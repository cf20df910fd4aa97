import type { CalendarDay } from '@/lib/domain/calendar-entry';
import type { CalendarAnswer } from './place-entry';

const less = (days: CalendarDay[], id: string) =>
  days.map((day) =>
    day.ids.includes(id) ? { ...day, count: day.count - 1, ids: day.ids.filter((one) => one !== id) } : day,
  );

/** A calendar answer as it will be once the entry is deleted; the same one when it does not hold the entry. */
export function withoutEntry<Answer extends CalendarAnswer>(answer: Answer, id: string): Answer {
  if ('pages' in answer) return { ...answer, pages: answer.pages.map((page) => withoutEntry(page, id)) };
  const entries = answer.entries.filter((entry) => entry.id !== id);
  if (entries.length === answer.entries.length) return answer;
  if ('days' in answer) return { ...answer, entries, days: less(answer.days, id) };
  if ('rows' in answer) {
    return { ...answer, entries, rows: answer.rows.map((row) => ({ ...row, days: less(row.days, id) })) };
  }
  return { ...answer, entries };
}

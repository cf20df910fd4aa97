import type { ContentEventState } from './content-kinds';

type Task = { state: ContentEventState; start: string; end: string | null; endsAt: string | null; allDay: boolean };

/** Whether a task should have been done on a day before `today` (YYYY-MM-DD, the location's) and still is not. */
export function isOverdue({ state, start, end, endsAt, allDay }: Task, today: string, now: Date): boolean {
  const last = end && !allDay ? end : start;
  return state === 'planned' && last.slice(0, 10) < today && (!endsAt || new Date(endsAt) <= now);
}

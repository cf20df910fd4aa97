import { addDays } from '../components/calendar/calendar-dates';
import { expect } from './fixtures';
import type { PlannerApi } from './product';

const zone = 'Europe/Berlin';
/** Today on the location's clock. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
export const inDays = (days: number) => addDays(today(), days);

type Values = { accountIds?: string[]; state?: 'draft' | 'scheduled' };

/** A post at a wall time; answers its id. */
export async function planPost(api: PlannerApi, summary: string, wallTime: string, values: Values = {}) {
  const made = await api('POST', '/posts', { summary, schedule: { wallTime, timeZone: zone }, ...values });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return String(made.body.id);
}

/** Many drafts at once, eight at a time: `summaryOf` and `wallTimeOf` say what and when. */
export async function planMany(
  api: PlannerApi,
  count: number,
  summaryOf: (index: number) => string,
  wallTimeOf: (index: number) => string,
) {
  for (let start = 0; start < count; start += 8) {
    const some = Array.from({ length: Math.min(8, count - start) }, (_, index) => start + index);
    await Promise.all(some.map((index) => planPost(api, summaryOf(index), wallTimeOf(index))));
  }
}

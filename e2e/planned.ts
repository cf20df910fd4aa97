import { setTimeout } from 'node:timers/promises';
import { addDays } from '../components/calendar/calendar-dates';
import { nextTimeOfDay, toWallTime } from '../lib/domain/zone';
import { expect } from './fixtures';
import { zone } from './journey';
import type { PlannerApi } from './product';

let today: string | undefined;
/** Counted from today on the location's clock: of a file's tests the same day, also when midnight comes in between. */
export function inDays(days: number): string {
  today ??= toWallTime(new Date(), zone).slice(0, 10);
  return addDays(today, days);
}

/** For tests that read "Today" and "Tomorrow" on the screen: shortly before midnight they wait for the next day. */
export async function dayOf(minutes: number) {
  const left = nextTimeOfDay(new Date(), '00:00', zone).getTime() - Date.now();
  if (left < minutes * 60_000) await setTimeout(left + 1000);
}

/** Makes a thing by the API, at `/posts` or `/tags`; answers its id. */
export async function make(api: PlannerApi, where: string, values: object): Promise<string> {
  const made = await api('POST', where, values);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return String(made.body.id);
}

/** The account that set-up connected. */
export const firstAccountOf = async (api: PlannerApi) => String((await api('GET', '/accounts')).body.accounts?.[0]?.id);

type Values = { accountIds?: string[]; state?: 'draft' | 'scheduled' };

/** A post at a wall time; answers its id. */
export const planPost = (api: PlannerApi, summary: string, wallTime: string, values: Values = {}) =>
  make(api, '/posts', { summary, schedule: { wallTime, timeZone: zone }, ...values });

/** When a post is planned for: `2027-03-10T09:15` in its zone, and the same as an instant. */
export const wallTimeOf = async (api: PlannerApi, id: string) =>
  (await api('GET', `/posts/${id}`)).body.schedule?.wallTime;
export const plannedAt = async (api: PlannerApi, id: string) => (await api('GET', `/posts/${id}`)).body.scheduledAt;

/** Many drafts at once, eight at a time: `summaryOf` and `whenOf` say what and when. */
export async function planMany(
  api: PlannerApi,
  count: number,
  summaryOf: (index: number) => string,
  whenOf: (index: number) => string,
) {
  for (let start = 0; start < count; start += 8) {
    const some = Array.from({ length: Math.min(8, count - start) }, (_, index) => start + index);
    await Promise.all(some.map((index) => planPost(api, summaryOf(index), whenOf(index))));
  }
}

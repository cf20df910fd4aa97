import type { MailChoice } from './notification-kinds';
import { nextTimeOfDay, toWallTime } from './zone';

/** When a person wants no mail and when the daily one. Times are HH:MM on the clock of `timeZone`. */
export type MailTimes = { quietFrom: string | null; quietTo: string | null; timeZone: string; digestAt: string };

const timeIn = (instant: Date, timeZone: string) => toWallTime(instant, timeZone).slice(11);

/** Whether a mail would disturb: from `quietFrom` on until just before `quietTo`, over midnight where that is earlier. */
export function isQuiet(at: Date, { quietFrom, quietTo, timeZone }: MailTimes): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false;
  const time = timeIn(at, timeZone);
  return quietFrom < quietTo ? quietFrom <= time && time < quietTo : quietFrom <= time || time < quietTo;
}

/** That instant, or the first end of the quiet hours after it that is not quiet itself. */
export function afterQuiet(at: Date, times: MailTimes): Date {
  let due = at;
  // A clock that goes back can fall into the quiet hours again; it does so once.
  for (let rounds = 0; rounds < 4 && times.quietTo !== null && isQuiet(due, times); rounds += 1) {
    due = nextTimeOfDay(due, times.quietTo, times.timeZone);
  }
  return due;
}

/** When the mail about something that happened at `at` is to go; null for none. Nothing goes in quiet hours. */
export function mailDueAt(choice: MailChoice, at: Date, gatherSeconds: number, times: MailTimes): Date | null {
  if (choice === 'off') return null;
  if (choice === 'digest') return afterQuiet(nextTimeOfDay(at, times.digestAt, times.timeZone), times);
  return afterQuiet(new Date(at.getTime() + gatherSeconds * 1000), times);
}

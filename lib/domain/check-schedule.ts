import { DomainError, type FieldIssue } from './error';
import type { Schedule } from './post';
import { type PlannedInstant, toInstant, toWallTime } from './zone';

/** The first full minute that is not past, on the clock of that zone, and that toInstant() takes for that minute. */
export function earliestWallTime(now: Date, timeZone: string): string {
  let minute = Math.ceil(now.getTime() / 60_000) * 60_000;
  // In the second pass of a doubled hour a wall time means the first pass, which is over: go on to the end of it.
  while (toInstant({ wallTime: toWallTime(new Date(minute), timeZone), timeZone }).instant.getTime() < now.getTime()) {
    minute += 60_000;
  }
  return toWallTime(new Date(minute), timeZone);
}

/**
 * A schedule against the clock: its instant, or what is wrong with it and the earliest time that works.
 * Never throws, so that a form can call it on every key.
 */
export function checkSchedule(
  schedule: Schedule,
  now: Date,
): { ok: true; planned: PlannedInstant } | { ok: false; issue: FieldIssue } {
  try {
    const planned = toInstant(schedule);
    if (planned.instant.getTime() >= now.getTime()) return { ok: true, planned };
    const earliest = earliestWallTime(now, schedule.timeZone).replace('T', ' ');
    const message = `This time has passed. The earliest possible time is ${earliest} (${schedule.timeZone}).`;
    return { ok: false, issue: { path: 'schedule.wallTime', message } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ok: false, issue: error.detail.issues?.[0] ?? { path: 'schedule.wallTime', message: error.message } };
  }
}

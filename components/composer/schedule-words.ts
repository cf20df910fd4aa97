import { formatRelative, formatTime } from '@/components/ui/format-time';
import type { Schedule } from '@/lib/domain/post';
import { toInstant, toWallTime } from '@/lib/domain/zone';

export type ScheduleWords = {
  /** `Tue 24 Nov, 09:00`, for buttons. */
  short: string;
  /** `Tue 24 Nov, 09:00 (Berlin)`. */
  here: string;
  /** The reader's own clock, when it shows another time. */
  yours: string | null;
  distance: string;
  /** What a clock change did to the time. */
  note: string | null;
};

/** A schedule in words; null while it is no valid time. */
export function scheduleWords(schedule: Schedule, browserZone: string, now: Date): ScheduleWords | null {
  try {
    const { instant, note } = toInstant(schedule);
    const sameClock = toWallTime(instant, browserZone) === toWallTime(instant, schedule.timeZone);
    return {
      short: formatTime(instant, schedule.timeZone, 'short', now),
      here: formatTime(instant, schedule.timeZone, 'full', now),
      yours: sameClock ? null : formatTime(instant, browserZone, 'full', now),
      distance: formatRelative(instant, now),
      note,
    };
  } catch {
    return null;
  }
}

const addDays = (date: string, days: number) => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** The times people ask for most, all still to come: this evening, tomorrow and next Monday morning. */
export function quickTimes(now: Date, timeZone: string): { label: string; wallTime: string }[] {
  const wall = toWallTime(now, timeZone);
  const today = wall.slice(0, 10);
  const tomorrow = addDays(today, 1);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = addDays(today, (8 - weekday) % 7 || 7);
  const picks = [
    { label: 'Today 18:00', wallTime: `${today}T18:00` },
    { label: 'Tomorrow 9:00', wallTime: `${tomorrow}T09:00` },
    { label: 'Monday 9:00', wallTime: `${monday}T09:00` },
  ];
  return picks.filter(({ wallTime }, index) => wallTime > wall && !(index === 2 && monday === tomorrow));
}

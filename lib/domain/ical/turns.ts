import { instantClock, toWallTime } from '../zone';
import type { ReadEvent } from './read-event';
import { addMinutes, minutesBetween } from './read-time';
import { moveWall } from './resolve-zone';

/** From one occurrence on (RANGE=THISANDFUTURE) the others are as that one: its words, and as much earlier or later. */
export type Turn = {
  /** The series’ own wall time it begins with. */ from: string;
  event: ReadEvent;
  minutes: number;
  instantOf: (wall: string) => Date;
};

/** What an override changes for those after it. `wall` is the occurrence it replaces, on the series’ clock. */
export function turnOf(event: ReadEvent, wall: string, series: ReadEvent): Turn {
  const day = event.replaces?.date && !series.allDay;
  const meant = day ? `${wall.slice(0, 10)}${series.start.slice(10)}` : wall;
  const minutes = minutesBetween(moveWall(meant, series.timeZone, event.timeZone), event.start);
  return { from: day ? `${wall.slice(0, 10)}T00:00` : wall, event, minutes, instantOf: instantClock(event.timeZone) };
}

/** The last turn before or at a wall time; `turns` are in order. */
export const turnAt = (turns: Turn[], wall: string): Turn | undefined => turns.findLast(({ from }) => from <= wall);

/** Wall times of a series between which everything is that may touch the window once it is moved. */
export function widen(
  window: { from: Date; to: Date },
  series: ReadEvent,
  turns: Turn[],
): { from: string; to: string } {
  // Another zone's clock is at most a day away.
  const slack = turns.length ? 1440 : 0;
  const later = Math.max(0, ...turns.map(({ minutes }) => minutes)) + slack;
  const sooner = Math.max(0, ...turns.map(({ minutes }) => -minutes)) + slack;
  const lasts = Math.max(series.minutes ?? 0, ...turns.map(({ event }) => event.minutes ?? 0));
  return {
    from: addMinutes(toWallTime(window.from, series.timeZone), -lasts - later),
    to: addMinutes(toWallTime(window.to, series.timeZone), sooner),
  };
}

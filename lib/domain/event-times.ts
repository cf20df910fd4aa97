import { DomainError, invalid } from './error';
import { toInstant, toWallTime } from './zone';

type Walls = { start: string; end: string | null; allDay: boolean };

/** When a content event is: instants and the wall times they were found for. `end` is exclusive, null for a moment. */
export type EventTimes = {
  startsAt: Date;
  endsAt: Date | null;
  startWall: string;
  endWall: string | null;
  timeZone: string;
  allDay: boolean;
};

const wrong = (path: string, message: string) => invalid(message, [{ path, message }]);
const milliseconds = (wall: string) => Date.parse(`${wall}:00Z`);
const after = (wall: string, length: number) => new Date(milliseconds(wall) + length).toISOString().slice(0, 16);
const day = 86_400_000;

/** The one conversion, with what it refuses said beside the field. */
function convert(path: 'start' | 'end', wallTime: string, timeZone: string) {
  const year = Number(wallTime.slice(0, 4));
  if (year < 1970 || year > 2200) throw wrong(path, 'Choose a date between the years 1970 and 2200.');
  try {
    const { instant, adjusted, note } = toInstant({ wallTime, timeZone });
    return { instant, note, wall: adjusted === 'gap' ? toWallTime(instant, timeZone) : wallTime };
  } catch (error) {
    throw error instanceof DomainError ? wrong(path, error.message) : error;
  }
}

/** All days are dates: where the clocks skip midnight they begin a little later, which nobody needs to be told. */
function planDays(start: string, givenEnd: string | null, timeZone: string) {
  const from = convert('start', start, timeZone);
  const end = givenEnd ?? after(start, day);
  for (const [path, wall] of Object.entries({ start, end })) {
    if (!wall.endsWith('T00:00')) throw wrong(path, 'What lasts all day begins and ends at 00:00.');
  }
  const to = convert('end', end, timeZone);
  return { startsAt: from.instant, endsAt: to.instant, startWall: start, endWall: end, note: null };
}

function planMoments(start: string, end: string | null, timeZone: string) {
  const from = convert('start', start, timeZone);
  const begin = { startsAt: from.instant, startWall: from.wall };
  if (!end) return { ...begin, endsAt: null, endWall: null, note: from.note };
  const to = convert('end', end, timeZone);
  const notes = new Set([from.note, to.note].filter((note) => note !== null));
  const note = notes.size ? [...notes].join(' ') : null;
  if (to.instant > from.instant) return { ...begin, endsAt: to.instant, endWall: to.wall, note };
  // Both lay in the hour the clocks skip: it keeps its length.
  const length = milliseconds(end) - milliseconds(start);
  const endsAt = new Date(from.instant.getTime() + length);
  return { ...begin, endsAt, endWall: toWallTime(endsAt, timeZone), note };
}

/**
 * The wall times of the location as instants. `note` says in words what a clock change moved.
 * @throws DomainError invalid beside `start` or `end`: no such date, the end not after the start, longer than 366 days
 */
export function planEventTimes({ start, end, allDay }: Walls, timeZone: string): EventTimes & { note: string | null } {
  if (end && end <= start) {
    throw wrong('end', allDay ? 'It has to end on its first day or later.' : 'The end has to be after the start.');
  }
  const times = allDay ? planDays(start, end, timeZone) : planMoments(start, end, timeZone);
  if (end && milliseconds(end) - milliseconds(start) > 366 * day) throw wrong('end', 'It can last at most 366 days.');
  return { ...times, timeZone, allDay };
}

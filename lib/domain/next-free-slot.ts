import { Temporal } from '#temporal';
import type { PostingSlot } from './location';
import type { Schedule } from './post';
import { toInstant, toWallTime } from './zone';

/** Where a location has set no times of its own: working days at ten and at three. Stated to people as the default. */
export const defaultPostingSlots: PostingSlot[] = [1, 2, 3, 4, 5].flatMap((dayOfWeek) => [
  { dayOfWeek, time: '10:00' },
  { dayOfWeek, time: '15:00' },
]);

/** After this many days without a free one there is none. */
const daysLookedAt = 366;

type Wanted = {
  /** Empty: the default ones. */
  slots: PostingSlot[];
  /** Wall times in `timeZone`, to the minute, at which something goes out already. */
  taken: string[];
  timeZone: string;
  /** Slots at this instant or before it are gone. */
  after: Date;
  count: number;
};

/**
 * The next weekly slots nothing goes out at, soonest first; fewer than `count` when a year has no more. A slot that
 * a clock change skips that day is offered at the minute it moves to; one that happens twice, the first time.
 */
export function nextFreeSlots({ slots, taken, timeZone, after, count }: Wanted): (Schedule & { at: Date })[] {
  const week = slots.length > 0 ? slots : defaultPostingSlots;
  const full = new Set(taken.map((wallTime) => wallTime.slice(0, 16)));
  const found: (Schedule & { at: Date })[] = [];
  const first = Temporal.PlainDate.from(toWallTime(after, timeZone).slice(0, 10));
  for (let day = 0; day <= daysLookedAt && found.length < count; day += 1) {
    const date = first.add({ days: day });
    const today = week.filter(({ dayOfWeek }) => dayOfWeek === date.dayOfWeek % 7);
    for (const time of [...new Set(today.map((slot) => slot.time))].sort()) {
      const { instant: at } = toInstant({ wallTime: `${date}T${time}`, timeZone });
      const wallTime = toWallTime(at, timeZone);
      if (at <= after || full.has(wallTime)) continue;
      full.add(wallTime);
      found.push({ wallTime, timeZone, at });
    }
  }
  return found.slice(0, count);
}

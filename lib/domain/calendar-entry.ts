import * as z from 'zod/mini';
import { calendarKinds, contentEventStates } from './content-kinds';
import { networkIds } from './network';
import { publicationStates } from './publication';

/** One chip on the calendar: a post or a content event. Wall times are the location's, to the minute. */
export const CalendarEntry = z.object({
  kind: z.enum(calendarKinds),
  id: z.string(),
  /** The instant it begins. */
  at: z.string(),
  wallTime: z.string(),
  /** Where it ends on the wall clock, exclusive; null for a moment (every post). */
  end: z.nullable(z.string()),
  allDay: z.boolean(),
  /** The zone it was planned in. */
  timeZone: z.string(),
  state: z.enum([...publicationStates, ...contentEventStates]),
  /** The beginning of the post or of the event's title: 160 characters in lists, what a chip can show in days. */
  text: z.string(),
  accountIds: z.array(z.string()),
  networks: z.array(z.enum(networkIds)),
  categoryHue: z.nullable(z.number()),
  /** Of the feed an event comes from; null for what was made here. */
  feedHue: z.nullable(z.number()),
  thumbnailUrl: z.nullable(z.string()),
  movable: z.boolean(),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/**
 * A day in short: how many entries it has, and the ids of the first ones in the order they are shown. What lasts several
 * days counts on each of them. Its size does not depend on how much is planned.
 */
export const CalendarDay = z.object({ day: z.string(), count: z.number(), ids: z.array(z.string()) });
export type CalendarDay = z.infer<typeof CalendarDay>;

/** `entries` are those the days name, each once. */
export const CalendarDays = z.object({ days: z.array(CalendarDay), entries: z.array(CalendarEntry) });
export type CalendarDays = z.infer<typeof CalendarDays>;

/** One row per account, in the accounts' order. */
export const CalendarRows = z.object({
  rows: z.array(z.object({ accountId: z.string(), days: z.array(CalendarDay) })),
  entries: z.array(CalendarEntry),
});
export type CalendarRows = z.infer<typeof CalendarRows>;

import * as z from 'zod';
import { calendarKinds } from '@/lib/domain/content-kinds';
import { Id } from '@/lib/domain/id';
import { networkIds } from '@/lib/domain/network';
import { publicationStates } from '@/lib/domain/publication';

/** A query key that may be repeated: `state=draft&state=failed`; one alone arrives as a string. */
export const list = <T extends z.core.$ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(50).optional(),
  );

export const Location = { locationId: Id };

/** Filters of lists and calendar. All given ones must hold; values of one key are alternatives. */
export const Filters = {
  state: list(z.enum(publicationStates)),
  accountId: list(Id),
  network: list(z.enum(networkIds)).describe('Going out at one of these networks.'),
  categoryId: list(Id),
  tagId: list(Id),
  campaignId: list(Id),
  authorId: list(Id).describe('Written by one of these people.'),
  q: z.string().max(200).optional().describe('Words that must all be in the text; the last one may be a beginning.'),
};

/** The calendar's: a kind that cannot have what is asked for (an account, a post's state) is left out. */
export const CalendarFilters = {
  ...Filters,
  kind: list(z.enum(calendarKinds)).describe('`post`, or kinds of content events.'),
};

/** A day of the location's clock. */
export const Day = z.iso.date();

/** An instant: ISO 8601 with `Z` or an offset. */
export const Instant = z.iso.datetime({ offset: true });

import * as z from 'zod/mini';
import { contentEventKinds, contentEventStates } from './content-kinds';
import { Id } from './id';

const wallTime = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Use a date and time like 2026-12-01T09:00.'));
const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, `At most ${max} characters.`));

const fields = {
  kind: z.enum(contentEventKinds),
  title: z
    .string()
    .check(z.trim(), z.minLength(1, 'Give it a title.'), z.maxLength(500, 'A title has at most 500 characters.')),
  description: text(10_000),
  url: z.nullable(
    z
      .url({ protocol: /^https?$/, error: 'Use an address like https://example.com/page.' })
      .check(z.maxLength(2048, 'An address has at most 2048 characters.')),
  ),
  start: wallTime,
  end: z.nullable(wallTime),
  allDay: z.boolean(),
  state: z.enum(contentEventStates),
  categoryId: z.nullable(Id),
  campaignId: z.nullable(Id),
  tagIds: z.array(Id).check(z.maxLength(50)),
};

/**
 * What a person says of a content event. `start` and `end` are wall times of the location (the account zone does not
 * count); all-day ones begin and end at 00:00, `end` being the day after the last one. `end` is null for a moment.
 */
export const ContentEventInput = z.object({
  ...fields,
  description: z._default(fields.description, ''),
  url: z._default(fields.url, null),
  end: z._default(fields.end, null),
  allDay: z._default(fields.allDay, false),
  state: z._default(fields.state, 'planned'),
  categoryId: z._default(fields.categoryId, null),
  campaignId: z._default(fields.campaignId, null),
  tagIds: z._default(fields.tagIds, []),
});
export type ContentEventInput = z.infer<typeof ContentEventInput>;

/** With the caller's own id, the same create again makes no second event. */
export const CreateContentEvent = z.extend(ContentEventInput, { eventId: z.optional(Id) });
/** Only what is given changes; with `version`, only if nobody was faster. */
export const UpdateContentEvent = z.extend(z.partial(z.object(fields)), { eventId: Id, version: z.optional(z.int()) });
export const MoveContentEvent = z.object({
  eventId: Id,
  start: fields.start,
  end: fields.end,
  allDay: fields.allDay,
});
export const ContentEventRef = z.object({ eventId: Id });

export const ContentEventView = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(contentEventKinds),
  title: z.string(),
  description: z.string(),
  url: z.nullable(z.string()),
  /** Instants; `start` and `end` are the same on the location's wall clock. */
  startsAt: z.string(),
  endsAt: z.nullable(z.string()),
  start: z.string(),
  end: z.nullable(z.string()),
  allDay: z.boolean(),
  state: z.enum(contentEventStates),
  category: z.nullable(z.object({ id: z.string(), name: z.string(), hue: z.number() })),
  campaign: z.nullable(z.object({ id: z.string(), name: z.string() })),
  tags: z.array(z.object({ id: z.string(), name: z.string() })),
  /**
   * The feed it comes from; such an event is changed at its source. Of a `file` there is no source to change: it can be
   * deleted here. Null when made here.
   */
  feed: z.nullable(z.object({ id: z.string(), name: z.string(), hue: z.number(), file: z.boolean() })),
  author: z.nullable(z.object({ id: z.string(), name: z.string() })),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** It stays readable, so that whoever had it open can restore it. */
  deletedAt: z.nullable(z.string()),
  /** What the verb that answers this wants said: a time that was moved by a clock change. */
  notice: z.optional(z.string()),
});
export type ContentEventView = z.infer<typeof ContentEventView>;

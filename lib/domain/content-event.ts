import * as z from 'zod/mini';
import { Id } from './id';

/** What stands on the calendar beside posts. HubSpot's kinds (calendar/v1), tasks, and notes in the margin. */
export const contentEventKinds = [
  'blog-post',
  'email',
  'recurring-email',
  'landing-page',
  'site-page',
  'legacy-page',
  'task',
  'note',
] as const;
export type ContentEventKind = (typeof contentEventKinds)[number];

/** `done` is of tasks; `published` of content that is out. */
export const contentEventStates = ['planned', 'published', 'done', 'canceled'] as const;
export type ContentEventState = (typeof contentEventStates)[number];

export const calendarKinds = ['post', ...contentEventKinds] as const;
export type CalendarKind = (typeof calendarKinds)[number];

const wallTime = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Use a date and time like 2026-12-01T09:00.'));
const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, `At most ${max} characters.`));

/**
 * What a person says of a content event. `start` and `end` are wall times of the location (the account zone does not
 * count); all-day ones begin and end at 00:00, `end` being the day after the last one. `end` is null for a moment.
 */
export const ContentEventInput = z.object({
  kind: z.enum(contentEventKinds),
  title: text(500),
  description: text(10_000),
  url: z.nullable(z.url({ protocol: /^https?$/, error: 'Use an address like https://example.com/page.' })),
  start: wallTime,
  end: z.nullable(wallTime),
  allDay: z.boolean(),
  state: z.enum(contentEventStates),
  categoryId: z.nullable(Id),
  campaignId: z.nullable(Id),
  tagIds: z.array(Id).check(z.maxLength(50)),
});
export type ContentEventInput = z.infer<typeof ContentEventInput>;

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
  /** The feed it comes from; such an event is changed at its source. Null when made here. */
  feed: z.nullable(z.object({ id: z.string(), name: z.string(), hue: z.number() })),
  author: z.nullable(z.object({ id: z.string(), name: z.string() })),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ContentEventView = z.infer<typeof ContentEventView>;

import * as z from 'zod/mini';
import { stepDate } from '@/components/calendar/calendar-dates';
import { type ContentEventInput, type ContentEventView, ContentEventInput as Input } from '@/lib/domain/content-event';
import { type ContentEventKind, statesOf } from '@/lib/domain/content-kinds';

/** What stands in the form's fields. `end.day` is the last day itself, not the one after. */
export type EventValues = Omit<ContentEventInput, 'url' | 'start' | 'end'> & {
  url: string;
  start: { day: string; time: string };
  end: { day: string; time: string };
};

const split = (wallTime: string) => ({ day: wallTime.slice(0, 10), time: wallTime.slice(11, 16) });
const dayAfter = (day: string) => stepDate('day', day, 1);
const dayBefore = (day: string) => stepDate('day', day, -1);

/** An event as its form shows it. */
export function valuesOf(event: ContentEventView): EventValues {
  const { kind, title, description, allDay, state, start, end } = event;
  const none = { day: start.slice(0, 10), time: '' };
  const last = !end ? none : allDay ? { day: dayBefore(end.slice(0, 10)), time: '' } : split(end);
  return {
    ...{ kind, title, description, allDay, state },
    url: event.url ?? '',
    start: allDay ? none : split(start),
    end: last,
    categoryId: event.category?.id ?? null,
    campaignId: event.campaign?.id ?? null,
    tagIds: event.tags.map(({ id }) => id),
  };
}

/** A new one. Notes are of a whole day, and so is what a whole day was clicked for. `now` is a wall time. */
export function blankValues(kind: ContentEventKind, at: string | null, now: string): EventValues {
  const [day = '', time = ''] = (at ?? now.slice(0, 10)).split('T');
  const allDay = kind === 'note' || (at !== null && !time);
  return {
    ...{ kind, title: '', description: '', url: '', allDay, state: 'planned' },
    start: { day, time: allDay ? '' : time || '09:00' },
    end: { day, time: '' },
    ...{ categoryId: null, campaignId: null, tagIds: [] },
  };
}

/** Another kind: with a state it can have, and a note without a time of day. */
export function withKind(values: EventValues, kind: ContentEventKind): EventValues {
  const state = statesOf(kind).includes(values.state) ? values.state : 'planned';
  return { ...values, kind, state, allDay: kind === 'note' ? true : values.allDay };
}

type Walls = Pick<ContentEventInput, 'start' | 'end' | 'allDay'>;

/** The wall times the fields say, or which field lacks what. */
export function wallsOf({ start, end, allDay }: Pick<EventValues, 'start' | 'end' | 'allDay'>): Walls | FieldLack {
  if (!start.day) return { lacking: 'start', message: 'Choose a day.' };
  if (allDay) {
    return { allDay, start: `${start.day}T00:00`, end: `${dayAfter(end.day || start.day)}T00:00` };
  }
  if (!start.time) return { lacking: 'start', message: 'Choose a time, or let it last all day.' };
  if (!end.time && end.day > start.day) return { lacking: 'end', message: 'Choose the time it ends.' };
  const ends = end.time ? `${end.day || start.day}T${end.time}` : null;
  return { allDay, start: `${start.day}T${start.time}`, end: ends };
}
export type FieldLack = { lacking: 'start' | 'end'; message: string };

const toInput = z.transform((values: EventValues, payload: z.core.ParsePayload): z.input<typeof Input> => {
  const walls = wallsOf(values);
  const url = values.url.trim();
  const rest = { ...values, url: url ? withScheme(url) : null };
  if (!('lacking' in walls)) return { ...rest, ...walls };
  const others = z.safeParse(Input, { ...rest, start: '2000-01-01T00:00', end: null }).error?.issues ?? [];
  for (const { path, message } of [...others, { path: [walls.lacking], message: walls.message }]) {
    payload.issues.push({ code: 'custom', path, message, input: values });
  }
  return { ...rest, start: '', end: null };
});
/** `example.com/a` is meant as an address; words are none, though browsers would make a host of them. */
const withScheme = (url: string) => (/^[^\s:/]+\.[^\s]+$/.test(url) ? `https://${url}` : url);

/** The form's fields as the service wants them; the domain's own schema judges. */
export const EventForm: z.ZodMiniType<ContentEventInput, EventValues> = z.pipe(toInput, Input);

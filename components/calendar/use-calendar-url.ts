'use client';
import { parseAsArrayOf, parseAsIsoDate, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { postFilterParsers, useAskedFilters } from '@/components/filters/filter-address';
import { countFilters } from '@/components/filters/filters';
import { calendarKinds } from '@/lib/domain/content-kinds';
import { calendarViews } from './calendar-dates';

const filters = { kind: parseAsArrayOf(parseAsStringLiteral(calendarKinds)).withDefault([]), ...postFilterParsers };
const parsers = {
  view: parseAsStringLiteral(calendarViews).withDefault('month'),
  date: parseAsIsoDate,
  post: parseAsString,
  event: parseAsString,
  day: parseAsIsoDate,
  ...filters,
};
const names = Object.keys(filters) as (keyof typeof filters)[];
const toDate = (date: string) => new Date(`${date}T00:00:00Z`);

/** View, day and filters live in the URL: they survive a reload and can be shared. `post`, `event` and `day` open beside. */
export function useCalendarUrl(today: string) {
  const [url, setUrl] = useQueryStates(parsers, { history: 'replace', clearOnDefault: true });
  const asked = useAskedFilters(url);
  const { kind } = url;
  return {
    ...url,
    filters: useMemo(() => ({ ...asked, kind }), [asked, kind]),
    date: url.date?.toISOString().slice(0, 10) ?? today,
    day: url.day?.toISOString().slice(0, 10) ?? null,
    filterCount: countFilters(url),
    show: (view: (typeof calendarViews)[number], date?: string) =>
      setUrl(date ? { view, date: date === today ? null : toDate(date) } : { view }),
    goTo: (date: string) => setUrl({ date: date === today ? null : toDate(date) }),
    openPost: (post: string | null) => setUrl({ post, event: null }, { history: 'push' }),
    openEvent: (event: string | null) => setUrl({ event, post: null }, { history: 'push' }),
    openDay: (day: string | null) => setUrl({ day: day ? toDate(day) : null }, { history: 'push' }),
    setFilters: (change: Partial<Pick<typeof url, keyof typeof filters>>) => setUrl(change),
    clearFilters: () => setUrl(Object.fromEntries(names.map((name) => [name, null]))),
  };
}
export type CalendarUrl = ReturnType<typeof useCalendarUrl>;

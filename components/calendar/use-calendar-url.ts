'use client';
import { parseAsArrayOf, parseAsIsoDate, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { publicationStates } from '@/lib/domain/publication';
import { calendarViews } from './calendar-dates';

const filters = {
  state: parseAsArrayOf(parseAsStringLiteral(publicationStates)).withDefault([]),
  account: parseAsArrayOf(parseAsString).withDefault([]),
  category: parseAsArrayOf(parseAsString).withDefault([]),
  tag: parseAsArrayOf(parseAsString).withDefault([]),
};

/** View, day and filters live in the URL: they survive a reload and can be shared. `post` opens the side drawer. */
export function useCalendarUrl(today: string) {
  const [url, setUrl] = useQueryStates(
    {
      view: parseAsStringLiteral(calendarViews).withDefault('month'),
      date: parseAsIsoDate,
      post: parseAsString,
      day: parseAsIsoDate,
      ...filters,
    },
    { history: 'replace', clearOnDefault: true },
  );
  const toDate = (date: string) => new Date(`${date}T00:00:00Z`);
  return {
    ...url,
    date: url.date?.toISOString().slice(0, 10) ?? today,
    day: url.day?.toISOString().slice(0, 10) ?? null,
    filterCount: url.state.length + url.account.length + url.category.length + url.tag.length,
    show: (view: (typeof calendarViews)[number], date?: string) =>
      setUrl(date ? { view, date: date === today ? null : toDate(date) } : { view }),
    goTo: (date: string) => setUrl({ date: date === today ? null : toDate(date) }),
    openPost: (post: string | null) => setUrl({ post, day: null }, { history: 'push' }),
    openDay: (day: string | null) => setUrl({ day: day ? toDate(day) : null }, { history: 'push' }),
    setFilters: (change: Partial<Pick<typeof url, 'state' | 'account' | 'category' | 'tag'>>) => setUrl(change),
    clearFilters: () => setUrl({ state: null, account: null, category: null, tag: null }),
  };
}
export type CalendarUrl = ReturnType<typeof useCalendarUrl>;

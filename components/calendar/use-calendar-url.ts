'use client';
import { parseAsArrayOf, parseAsIsoDate, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { calendarKinds } from '@/lib/domain/content-kinds';
import { networkIds } from '@/lib/domain/network';
import { publicationStates } from '@/lib/domain/publication';
import { calendarViews } from './calendar-dates';

const ids = parseAsArrayOf(parseAsString).withDefault([]);
const filters = {
  kind: parseAsArrayOf(parseAsStringLiteral(calendarKinds)).withDefault([]),
  state: parseAsArrayOf(parseAsStringLiteral(publicationStates)).withDefault([]),
  account: ids,
  network: parseAsArrayOf(parseAsStringLiteral(networkIds)).withDefault([]),
  category: ids,
  tag: ids,
  campaign: ids,
  person: ids,
  q: parseAsString.withDefault(''),
};
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
  const { kind, state, account, network, category, tag, campaign, person, q } = url;
  /** As the reads want them; the same object as long as nothing changes. */
  const asked = useMemo(
    () => ({
      ...{ kind, state, network, q, accountId: account, categoryId: category, tagId: tag },
      ...{ campaignId: campaign, authorId: person },
    }),
    [kind, state, account, network, category, tag, campaign, person, q],
  );
  return {
    ...url,
    filters: asked,
    date: url.date?.toISOString().slice(0, 10) ?? today,
    day: url.day?.toISOString().slice(0, 10) ?? null,
    filterCount: names.reduce((sum, name) => sum + (name === 'q' ? Math.min(1, q.length) : url[name].length), 0),
    show: (view: (typeof calendarViews)[number], date?: string) =>
      setUrl(date ? { view, date: date === today ? null : toDate(date) } : { view }),
    goTo: (date: string) => setUrl({ date: date === today ? null : toDate(date) }),
    openPost: (post: string | null) => setUrl({ post, event: null, day: null }, { history: 'push' }),
    openEvent: (event: string | null) => setUrl({ event, post: null, day: null }, { history: 'push' }),
    openDay: (day: string | null) => setUrl({ day: day ? toDate(day) : null }, { history: 'push' }),
    setFilters: (change: Partial<Pick<typeof url, keyof typeof filters>>) => setUrl(change),
    clearFilters: () => setUrl(Object.fromEntries(names.map((name) => [name, null]))),
  };
}
export type CalendarUrl = ReturnType<typeof useCalendarUrl>;

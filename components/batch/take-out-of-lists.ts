import type { QueryClient } from '@tanstack/react-query';

type Listed = { id: string };
type Day = { ids: string[]; count: number };
type Answer = {
  posts?: Listed[];
  entries?: Listed[];
  days?: Day[];
  rows?: { days: Day[] }[];
  pages?: Answer[];
};

const dayWithout = (gone: ReadonlySet<string>, day: Day): Day => {
  const ids = day.ids.filter((id) => !gone.has(id));
  return ids.length === day.ids.length ? day : { ...day, ids, count: day.count - (day.ids.length - ids.length) };
};

/** A list of posts, a page of the agenda, or days in short, without these. */
export function without<A extends Answer>(answer: A, gone: ReadonlySet<string>): A {
  const left = (list: Listed[]) => list.filter(({ id }) => !gone.has(id));
  return {
    ...answer,
    ...(answer.posts ? { posts: left(answer.posts) } : {}),
    ...(answer.entries ? { entries: left(answer.entries) } : {}),
    ...(answer.days ? { days: answer.days.map((day) => dayWithout(gone, day)) } : {}),
    ...(answer.rows
      ? { rows: answer.rows.map((row) => ({ ...row, days: row.days.map((day) => dayWithout(gone, day)) })) }
      : {}),
    ...(answer.pages ? { pages: answer.pages.map((page) => without(page, gone)) } : {}),
  };
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' &&
  value !== null &&
  ['posts', 'entries', 'days', 'rows', 'pages'].some((key) => key in value);

/** What is deleted leaves lists and calendar at once; the server's answer puts right what was not. */
export function takeOutOfLists(client: QueryClient, locationId: string, gone: ReadonlySet<string>): void {
  for (const topic of ['posts', 'calendar']) {
    client.setQueriesData<unknown>({ queryKey: [locationId, topic] }, (answer: unknown) =>
      isAnswer(answer) ? without(answer, gone) : answer,
    );
  }
}

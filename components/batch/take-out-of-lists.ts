import type { QueryClient } from '@tanstack/react-query';

type Listed = { id: string };
type Day = { ids: string[]; count: number };
const lists = ['posts', 'entries', 'dueNext', 'failed', 'inReview', 'tasks'] as const;
type Answer = Partial<Record<(typeof lists)[number], Listed[]>> & {
  days?: Day[];
  rows?: { days: Day[] }[];
  pages?: Answer[];
};

const dayWithout = (gone: ReadonlySet<string>, day: Day): Day => {
  const ids = day.ids.filter((id) => !gone.has(id));
  return ids.length === day.ids.length ? day : { ...day, ids, count: day.count - (day.ids.length - ids.length) };
};

/** A list of posts, a page of the agenda, Today, or days in short, without these. */
export function without<A extends Answer>(answer: A, gone: ReadonlySet<string>): A {
  const left = lists.flatMap((list) => {
    const listed = answer[list];
    return Array.isArray(listed) ? [[list, listed.filter(({ id }) => !gone.has(id))]] : [];
  });
  return {
    ...answer,
    ...Object.fromEntries(left),
    ...(answer.days ? { days: answer.days.map((day) => dayWithout(gone, day)) } : {}),
    ...(answer.rows
      ? { rows: answer.rows.map((row) => ({ ...row, days: row.days.map((day) => dayWithout(gone, day)) })) }
      : {}),
    ...(answer.pages ? { pages: answer.pages.map((page) => without(page, gone)) } : {}),
  };
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && [...lists, 'days', 'rows', 'pages'].some((key) => key in value);

const topics = ['posts', 'calendar', 'today'];

/** What is deleted leaves list, calendar and Today at once; the server's answer puts right what was not. */
export function takeOutOfLists(client: QueryClient, locationId: string, gone: ReadonlySet<string>): void {
  for (const topic of topics) {
    client.setQueriesData<unknown>({ queryKey: [locationId, topic] }, (answer: unknown) =>
      isAnswer(answer) ? without(answer, gone) : answer,
    );
  }
}

/** What was changed on the screen too early, or by others, is read anew. */
export function askListsAgain(client: QueryClient, locationId: string): void {
  for (const topic of topics) void client.invalidateQueries({ queryKey: [locationId, topic] });
}

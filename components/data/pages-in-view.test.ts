import { type InfiniteData, InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InView, nothingInView, readListPage, rowsOf, seesOld } from './pages-in-view';

type Row = { id: string; at: number };
type Page = { rows: Row[]; nextCursor: string | null; isOld?: boolean };
const idsOf = (page: Page) => page.rows.map(({ id }) => id);

let server: Row[];
let reads: string[];
let client: QueryClient;
let inView: InView;
beforeEach(() => {
  server = Array.from({ length: 200 }, (_, index) => ({ id: `r${index}`, at: index * 10 }));
  reads = [];
  client = new QueryClient();
  inView = nothingInView();
});
afterEach(() => client.clear());

/** Ten rows from a cursor on, which is the time and id of the row before. */
async function read({ cursor, until }: { cursor?: string; until?: string }): Promise<Page> {
  reads.push(cursor ?? '');
  const place = (row: Row) => `${String(row.at).padStart(6, '0')} ${row.id}`;
  const found = server
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
    .filter((row) => (!cursor || place(row) > cursor) && (!until || place(row) <= until));
  const rows = found.slice(0, 10).map((row) => ({ ...row }));
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > 10 && last ? place(last) : null };
}
const queryKey = ['rows'];
const known = () => client.getQueryData<InfiniteData<Page, string>>(queryKey);
const options = () => ({
  queryKey,
  queryFn: ({ pageParam }: { pageParam: string }) =>
    readListPage<Page>({
      ...{ cursor: pageParam, known: known(), inView, idsOf, read },
      changed: client.getQueryState(queryKey)?.isInvalidated ?? true,
      join: (page, more) => ({ ...more, rows: [...page.rows, ...more.rows] }),
    }),
  initialPageParam: '',
  getNextPageParam: (page: Page) => page.nextCursor ?? undefined,
});
const shown = () => rowsOf(known()?.pages ?? [], (page) => page.rows);

/** All twenty pages, as after scrolling to the end. */
async function open() {
  const observer = new InfiniteQueryObserver(client, options());
  const unsubscribe = observer.subscribe(() => {});
  await observer.refetch();
  while (observer.getCurrentResult().hasNextPage) await observer.fetchNextPage();
  reads = [];
  return { observer, unsubscribe };
}
const look = (...ids: string[]) => {
  inView.ids = new Set(ids);
};
/** As the live stream does it. */
const change = () => client.invalidateQueries({ queryKey });
async function catchUp(observer: Awaited<ReturnType<typeof open>>['observer']) {
  if (!seesOld(known()?.pages ?? [], inView.ids, idsOf)) return;
  inView.catchingUp = true;
  await observer.refetch();
}

test('of twenty pages one is read when something changes; the others when somebody comes there, once', async () => {
  const { observer, unsubscribe } = await open();
  look('r55', 'r56');
  await change();
  expect(reads).toHaveLength(1);
  expect(shown()).toHaveLength(200);
  look('r100');
  await catchUp(observer);
  look('r55');
  await catchUp(observer);
  look('r100');
  await catchUp(observer);
  expect(reads).toHaveLength(2);
  unsubscribe();
});

test('what comes, goes and moves between pages is neither lost nor shown twice', async () => {
  const { observer, unsubscribe } = await open();
  look('r55');
  const row = (id: string) => server.find((one) => one.id === id) ?? expect.fail(id);
  row('r151').at = 551;
  row('r52').at = 1211;
  server = server.filter(({ id }) => id !== 'r57');
  server.push(...Array.from({ length: 25 }, (_, index) => ({ id: `n${index}`, at: 552 })));
  await change();
  expect(reads).toHaveLength(4);
  const ids = shown().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // It came from a page nobody looks at, and stands where somebody does.
  expect(ids.indexOf('r151')).toBe(ids.indexOf('r55') + 1);
  expect(ids).not.toContain('r57');
  expect(ids).toContain('n24');
  expect(ids).not.toContain('r52');
  look('r120');
  await catchUp(observer);
  for (const index of server.keys()) {
    look(`r${index}`);
    await catchUp(observer);
  }
  const all = server.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  expect(shown().map(({ id }) => id)).toEqual(all);
  unsubscribe();
});

test('a change while old pages are read counts for what is in view, too', async () => {
  const { observer, unsubscribe } = await open();
  look('r5');
  await change();
  look('r100');
  inView.catchingUp = true;
  const reading = observer.refetch();
  await change();
  await reading.catch(() => {});
  expect(seesOld(known()?.pages ?? [], inView.ids, idsOf)).toBe(false);
  look('r5');
  expect(seesOld(known()?.pages ?? [], inView.ids, idsOf)).toBe(true);
  unsubscribe();
});

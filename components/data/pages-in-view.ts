import type { InfiniteData } from '@tanstack/react-query';

/** `isOld`: something changed since it was read, and nobody has looked at it; it is read when somebody does. */
export type ListPage = { nextCursor: string | null; isOld?: boolean };
/**
 * What a list shows right now, by id. `catchingUp`: the reading to come is only of what is old and in view; `all` says of
 * the one under way that something changed, so that whatever is in view is read and the rest becomes old.
 */
export type InView = { ids: ReadonlySet<string>; catchingUp: boolean; all: boolean };
export const nothingInView = (): InView => ({ ids: new Set(), catchingUp: false, all: true });

export type Place = { cursor?: string; until?: string };
export type Reading<Page> = {
  /** Where the page begins; '' is the beginning. */
  cursor: string;
  known: InfiniteData<Page, unknown> | undefined;
  /** Something changed since all of it was read. */
  changed: boolean;
  inView: InView | undefined;
  idsOf(page: Page): string[];
  join(page: Page, more: Page): Page;
  read(place: Place): Promise<Page>;
};

/**
 * One page of a list. A page that is known is read again only where somebody looks, from where it begins to where the
 * next one does, however much is between them now: no row falls between two pages. The others are marked old.
 */
export async function readListPage<Page extends ListPage>(reading: Reading<Page>): Promise<Page> {
  const { cursor, known, inView, idsOf, join, read } = reading;
  const index = known?.pageParams.indexOf(cursor) ?? -1;
  const page = known?.pages[index];
  const from = cursor ? { cursor } : {};
  if (!known || !page) return read(from);
  if (inView) {
    if (index === 0) {
      inView.all = reading.changed || !inView.catchingUp;
      inView.catchingUp = false;
    }
    const ids = idsOf(page);
    const isSeen = ids.some((id) => inView.ids.has(id)) || (inView.ids.size === 0 && index === 0) || ids.length === 0;
    if (!isSeen) return inView.all ? { ...page, isOld: true } : page;
    if (!inView.all && !page.isOld) return page;
  }
  const until = known.pageParams[index + 1];
  if (typeof until !== 'string') return read(from);
  let found = await read({ ...from, until });
  while (found.nextCursor) found = join(found, await read({ cursor: found.nextCursor, until }));
  return { ...found, nextCursor: until };
}

/** The rows of all pages, each once: what moved from a page nobody looked at to one that was read stands in the latter. */
export function rowsOf<Page extends ListPage, Row extends { id: string }>(pages: Page[], rows: (page: Page) => Row[]) {
  const home = new Map<string, Page>();
  for (const page of pages) {
    for (const { id } of rows(page)) if (!page.isOld || !home.has(id)) home.set(id, page);
  }
  return pages.flatMap((page) => rows(page).filter(({ id }) => home.get(id) === page));
}

/** Whether somebody looks at what was not read since it changed. */
export const seesOld = <Page extends ListPage>(
  pages: Page[],
  ids: ReadonlySet<string>,
  idsOf: (page: Page) => string[],
) => pages.some((page) => page.isOld && idsOf(page).some((id) => ids.has(id)));

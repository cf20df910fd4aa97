import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import { type ListPage, type Place, type Reading, readListPage } from './pages-in-view';

type List<Page> = Pick<Reading<Page>, 'inView' | 'idsOf' | 'join'> & {
  read(place: Place, signal: AbortSignal): Promise<Page>;
};

/** A list that is read page by page. What is `inView` is read again when something changes. */
export const listPages = <Page extends ListPage>(key: readonly unknown[], { read, ...list }: List<Page>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal, client, queryKey }) =>
      readListPage<Page>({
        ...list,
        cursor: pageParam,
        known: client.getQueryData<InfiniteData<Page>>(queryKey),
        changed: client.getQueryState(queryKey)?.isInvalidated ?? true,
        read: (place) => read(place, signal),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

'use client';

import type { InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { type InView, type ListPage, seesOld } from './pages-in-view';

type List<Page> = {
  data: InfiniteData<Page, unknown> | undefined;
  isFetching: boolean;
  isError: boolean;
  refetch(options: { cancelRefetch: boolean }): Promise<unknown>;
};

/** Answers what to call with the ids in view, and reads the old pages among them. `idsOf` is the same each time. */
export function useSeenPages<Page extends ListPage>(
  list: List<Page>,
  inView: InView,
  idsOf: (page: Page) => string[],
): (ids: ReadonlySet<string>) => void {
  const latest = useRef(list);
  latest.current = list;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = useCallback(() => {
    const { data, isFetching, refetch } = latest.current;
    if (isFetching || !data || !seesOld(data.pages, inView.ids, idsOf)) return;
    inView.catchingUp = true;
    void refetch({ cancelRefetch: false });
  }, [inView, idsOf]);
  const { data, isFetching, isError } = list;
  // After a failure the next step of the reader asks again, not the failure itself.
  useEffect(() => {
    if (data && !isFetching && !isError) look();
  }, [data, isFetching, isError, look]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (ids: ReadonlySet<string>) => {
      inView.ids = ids;
      // Who rushes past does not look.
      clearTimeout(timer.current);
      timer.current = setTimeout(look, 100);
    },
    [inView, look],
  );
}

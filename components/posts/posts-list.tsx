'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSelectionStore } from '@/components/batch/selection';
import { useCompose } from '@/components/composer/use-compose';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { nothingInView, rowsOf } from '@/components/data/pages-in-view';
import { postIds, queries } from '@/components/data/queries';
import { useSeenPages } from '@/components/data/use-seen-pages';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ChooseMatching } from './choose-all';
import { PostsCards } from './posts-cards';
import { PostsTable } from './posts-table';
import { RowSkeleton } from './row-skeleton';
import { useIsTable } from './use-is-table';
import type { PostsUrl } from './use-posts-url';

/** What the filters find, page by page as one scrolls. */
export function PostsList({ url }: { url: PostsUrl }) {
  const { locationId } = useLocation();
  const compose = useCompose();
  const isTable = useIsTable();
  const store = useSelectionStore();
  const { filters, sort, order } = url;
  const asked = useMemo(() => ({ ...filters, sort, order }), [filters, sort, order]);
  const [inView] = useState(nothingInView);
  const list = useInfiniteQuery({ ...queries.posts(locationId, asked, inView), placeholderData: keepPreviousData });
  const posts = useMemo(() => rowsOf(list.data?.pages ?? [], (page) => page.posts), [list.data]);
  const onSee = useSeenPages(list, inView, postIds);

  // What is chosen is what one sees: other filters begin anew.
  const shown = useRef(filters);
  useEffect(() => {
    if (shown.current !== filters) store.clear();
    shown.current = filters;
  }, [filters, store]);

  const { fetchNextPage, hasNextPage, isFetchNextPageError, isPlaceholderData } = list;
  const onReachEnd = useCallback(() => {
    if (!isFetchNextPageError) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, isFetchNextPageError]);
  const hasMore = hasNextPage && !isPlaceholderData;

  if (list.isPending) return <RowSkeleton rows={8} />;
  if (list.error && posts.length === 0) {
    return (
      <div className="mt-6">
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (posts.length === 0) {
    return url.filtered ? (
      <EmptyState title="No post matches" action={<Button onClick={url.clear}>Show all posts</Button>}>
        Fewer filters or other words find more.
      </EmptyState>
    ) : (
      <EmptyState
        title={sort === 'planned' ? 'Nothing has a time yet' : 'Nothing is written yet'}
        action={
          <Button tone="primary" onClick={() => void compose.open()}>
            New post
          </Button>
        }
      >
        A post is written once and goes to every account you choose, at the time you choose.
      </EmptyState>
    );
  }
  const props = { posts, hasMore, onReachEnd, onSee };
  return (
    <section aria-label="Posts" aria-busy={isPlaceholderData} className="transition-opacity aria-busy:opacity-60">
      <ChooseMatching posts={posts} filters={filters} hasMore={hasMore} />
      {isTable ? <PostsTable url={url} {...props} /> : <PostsCards {...props} />}
      <div className="flex min-h-20 items-center justify-center py-6 text-ink-faint text-sm">
        {isFetchNextPageError ? (
          <Button onClick={() => void fetchNextPage()}>More could not be read. Try again</Button>
        ) : (
          list.isFetchingNextPage && <p role="status">Reading more…</p>
        )}
      </div>
    </section>
  );
}

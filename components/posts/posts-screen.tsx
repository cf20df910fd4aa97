'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCompose } from '@/components/composer/use-compose';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PostFilters } from './post-filters';
import { PostMenu } from './post-menu';
import { PostRow } from './post-row';
import { RowSkeleton } from './row-skeleton';
import { usePostsUrl } from './use-posts-url';

/** Asks for the next page shortly before its place comes into view. */
function NextPage({ onReach, pending }: { onReach: () => void; pending: boolean }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onReach(), {
      rootMargin: '600px',
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [onReach]);
  return (
    <div ref={end} className="flex justify-center py-6">
      <Button tone="plain" pending={pending} onClick={onReach}>
        Show more
      </Button>
    </div>
  );
}

export function PostsScreen() {
  const { locationId } = useLocation();
  const url = usePostsUrl();
  const compose = useCompose();
  const list = useInfiniteQuery(queries.posts(locationId, url.filters));
  const posts = list.data?.pages.flatMap((page) => page.posts) ?? [];
  const write = (
    <Button tone="primary" onClick={() => void compose.open()}>
      New post
    </Button>
  );
  return (
    <div className="mx-auto max-w-6xl px-4 pt-6 pb-10 sm:px-8 sm:pt-8">
      <PageHeader title="Posts" />
      <PostFilters url={url} />
      {list.error && posts.length === 0 && (
        <div className="mt-6">
          <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      <section
        aria-label="Posts"
        aria-busy={list.isPending}
        className="[&>article]:[contain-intrinsic-size:auto_3.8rem] [&>article]:[content-visibility:auto]"
      >
        {list.isPending && <RowSkeleton rows={8} />}
        {posts.map((post) => (
          <PostRow key={post.id} post={post} actions={<PostMenu post={post} />} />
        ))}
      </section>
      {list.isSuccess && posts.length === 0 && url.filtered && (
        <EmptyState title="No post matches" action={<Button onClick={url.clear}>Show all posts</Button>}>
          Fewer filters or other words find more.
        </EmptyState>
      )}
      {list.isSuccess && posts.length === 0 && !url.filtered && (
        <EmptyState title="Nothing is written yet" action={write}>
          A post is written once and goes to every account you choose, at the time you choose.
        </EmptyState>
      )}
      {list.hasNextPage && (
        <NextPage pending={list.isFetchingNextPage} onReach={() => void list.fetchNextPage({ cancelRefetch: false })} />
      )}
    </div>
  );
}

'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SelectedItem } from '@/components/batch/selection-store';
import type { PostView } from '@/lib/domain/views';

export type ListProps = {
  posts: PostView[];
  hasMore: boolean;
  /** Asks for the next page; called again and again near the end. */
  onReachEnd: () => void;
  /** Called with the ids of the posts near the view. */
  onSee: (ids: ReadonlySet<string>) => void;
};

/** So many posts above and below are read in time for who goes on. */
const beside = 10;

/**
 * The posts near the view, and how much room those before and after them take. The page scrolls as a whole; `box` is
 * what the list stands in.
 */
export function useListWindow({ posts, hasMore, onReachEnd, onSee }: ListProps, estimate: number) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above may grow: filters wrap, a notice comes.
  useLayoutEffect(() => {
    const place = () => setTop(Math.round((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtual = useWindowVirtualizer({
    count: posts.length,
    estimateSize: () => estimate,
    getItemKey: useCallback((index: number) => posts[index]?.id ?? index, [posts]),
    overscan: 8,
    scrollMargin: top,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && posts.length > 0 && last >= posts.length - 20) onReachEnd();
  }, [hasMore, posts.length, last, onReachEnd]);

  const first = seen[0]?.index ?? 0;
  useEffect(() => {
    onSee(new Set(posts.slice(Math.max(0, first - beside), last + beside).map(({ id }) => id)));
  }, [posts, first, last, onSee]);

  const latest = useRef(posts);
  latest.current = posts;
  const listed = useCallback((): SelectedItem[] => latest.current.map(({ id }) => ({ subject: 'post', id })), []);
  const items = useMemo(
    () => seen.flatMap(({ index }) => (posts[index] ? [{ index, post: posts[index] }] : [])),
    [seen, posts],
  );
  return {
    ...{ box, items, listed, measure: virtual.measureElement },
    before: Math.max(0, (seen[0]?.start ?? top) - top),
    after: Math.max(0, virtual.getTotalSize() - ((seen.at(-1)?.end ?? top) - top)),
  };
}

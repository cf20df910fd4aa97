'use client';

import Link from 'next/link';
import { memo } from 'react';
import { useIsSelected } from '@/components/batch/selection';
import type { SelectedItem } from '@/components/batch/selection-store';
import { useLocation } from '@/components/data/location';
import { HueBadge } from '@/components/ui/hue-badge';
import { StateMark } from '@/components/ui/state-mark';
import type { PostView } from '@/lib/domain/views';
import { AccountRow } from './account-row';
import { ChooseListed } from './choose-all';
import { PostCheck } from './post-check';
import { PostMenu } from './post-menu';
import { PostTime } from './post-time';
import { type ListProps, useListWindow } from './use-list-window';

type Props = {
  post: PostView;
  index: number;
  count: number;
  listed: () => readonly SelectedItem[];
  measure: (element: HTMLElement | null) => void;
};

const PostCard = memo(function PostCard({ post, index, count, listed, measure }: Props) {
  const { locationId } = useLocation();
  const isSelected = useIsSelected(post.id);
  const thumbnail = post.media[0];
  return (
    <li
      ref={measure}
      data-index={index}
      data-post={post.id}
      data-chosen={isSelected || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      className="relative -mx-4 border-line border-b px-4 py-3 data-chosen:bg-accent-wash"
    >
      <div className="flex items-center gap-2">
        <PostCheck post={post} listed={listed} className="relative z-1 -ml-3.5 p-3.5" />
        <StateMark state={post.state} withWord className="-ml-1" />
        <span className="min-w-0 flex-1 text-right text-ink-soft text-sm">
          <PostTime post={post} />
        </span>
      </div>
      <div className="flex gap-3 pl-6.5">
        <Link
          href={`/${locationId}/posts/${post.id}`}
          className="wrap-anywhere line-clamp-3 min-w-0 flex-1 after:absolute after:inset-0"
        >
          {post.summary.trim() || <span className="text-ink-faint italic">Without text</span>}
        </Link>
        {thumbnail && (
          <img
            src={thumbnail.thumbnailUrl}
            alt={thumbnail.altText}
            loading="lazy"
            width={56}
            height={56}
            className="size-14 shrink-0 rounded-sm object-cover"
          />
        )}
      </div>
      <div className="mt-1.5 flex min-h-11 items-center gap-2.5 pl-6.5">
        <AccountRow publications={post.publications} size={22} most={3} />
        {post.category && <HueBadge {...post.category} className="min-w-0" />}
        <span className="min-w-0 flex-1 truncate text-ink-faint text-xs">
          {post.tags.map(({ name }) => `#${name}`).join(' ')}
        </span>
        <PostMenu post={post} />
      </div>
    </li>
  );
});

/** Posts as cards, where a table has no room. */
export function PostsCards(list: ListProps) {
  const { posts, hasMore } = list;
  const { box, items, before, after, listed, measure } = useListWindow(list, 152);
  const count = hasMore ? -1 : posts.length;
  return (
    <>
      <div className="border-line border-b py-1">
        <ChooseListed posts={posts} label="Choose all that are listed" />
      </div>
      <div ref={box} style={{ paddingTop: before, paddingBottom: after }}>
        <ul aria-label="Posts">
          {items.map(({ index, post }) => (
            <PostCard key={post.id} {...{ post, index, count, listed, measure }} />
          ))}
        </ul>
      </div>
    </>
  );
}

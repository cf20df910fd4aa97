'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';
import { HueBadge } from '@/components/ui/hue-badge';
import { StateMark } from '@/components/ui/state-mark';
import type { PostView } from '@/lib/domain/views';
import { AccountRow } from './account-row';
import { PostTime } from './post-time';

type Props = {
  post: PostView;
  /** The time as this list says it; else day and time. */
  time?: ReactNode;
  /** Buttons at the end; they must lie above the row's link (`relative z-1`). */
  actions?: ReactNode;
  /** A line of its own below: why it failed. */
  note?: ReactNode;
  /** The list says the day above, so the time needs little room. */
  narrowTime?: boolean;
};

/** One post on one line (two on a phone). The whole row is the link; what else can be pressed lies above it. */
export function PostRow({ post, time, actions, note, narrowTime }: Props) {
  const { locationId } = useLocation();
  const thumbnail = post.media[0];
  return (
    <article className="group relative border-line border-b hover:bg-sunk has-[a:focus-visible]:bg-sunk">
      <div
        className={cn(
          'grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-1 py-2.5 md:px-2',
          narrowTime
            ? 'md:grid-cols-[auto_6.5rem_minmax(0,1fr)_auto_2.75rem_auto]'
            : 'md:grid-cols-[auto_9.5rem_minmax(0,1fr)_auto_2.75rem_auto]',
        )}
      >
        <StateMark state={post.state} />
        <span className="text-ink-soft text-sm tabular-nums max-md:col-start-2">
          {time ?? <PostTime post={post} />}
        </span>
        <span className="flex min-w-0 items-center gap-2 max-md:col-span-3 max-md:row-start-2">
          <Link
            href={`/${locationId}/posts/${post.id}`}
            className="min-w-0 after:absolute after:inset-0 max-md:wrap-anywhere max-md:line-clamp-3 md:truncate"
          >
            {post.summary.trim() || <span className="text-ink-faint italic">Without text</span>}
          </Link>
          {post.category && <HueBadge {...post.category} className="shrink-0 max-xl:hidden" />}
          {post.tags.slice(0, 2).map((tag) => (
            <span key={tag.id} className="max-w-32 shrink-0 truncate text-ink-faint text-xs max-xl:hidden">
              #{tag.name}
            </span>
          ))}
        </span>
        <span className="max-md:col-span-2 max-md:row-start-3 max-md:pt-1">
          <AccountRow publications={post.publications} />
        </span>
        <span className="relative size-10 max-md:col-start-3 max-md:row-start-3 max-md:justify-self-end">
          {thumbnail && (
            <img
              src={thumbnail.thumbnailUrl}
              alt={thumbnail.altText}
              loading="lazy"
              width={40}
              height={40}
              className="size-10 rounded-sm object-cover"
            />
          )}
          {post.media.length > 1 && (
            <span className="absolute right-0 bottom-0 rounded-tl-sm rounded-br-sm bg-ink px-1 text-paper text-xs leading-4 tabular-nums">
              {post.media.length}
            </span>
          )}
        </span>
        <span className="max-md:col-start-3 max-md:row-start-1 max-md:justify-self-end">{actions}</span>
      </div>
      {note && <div className="px-1 pb-3 empty:hidden md:pr-2 md:pl-[2.375rem]">{note}</div>}
    </article>
  );
}

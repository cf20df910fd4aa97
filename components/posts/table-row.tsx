'use client';

import Link from 'next/link';
import { memo } from 'react';
import { useIsSelected } from '@/components/batch/selection';
import type { SelectedItem } from '@/components/batch/selection-store';
import { useLocation } from '@/components/data/location';
import { HueBadge } from '@/components/ui/hue-badge';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import type { PostView } from '@/lib/domain/views';
import { AccountRow } from './account-row';
import { PostCheck } from './post-check';
import { PostMenu } from './post-menu';
import { PostTime } from './post-time';
import { columns } from './table-columns';

type Props = { post: PostView; index: number; listed: () => readonly SelectedItem[] };

/** One post as a row; the whole of it is the link, what else can be pressed lies above it. */
export const TableRow = memo(function TableRow({ post, index, listed }: Props) {
  const { locationId } = useLocation();
  const isSelected = useIsSelected(post.id);
  const thumbnail = post.media[0];
  return (
    <tr
      aria-rowindex={index + 2}
      data-post={post.id}
      data-chosen={isSelected || undefined}
      className="relative h-14 border-line border-b hover:bg-sunk has-[a:focus-visible]:bg-sunk data-chosen:bg-accent-wash"
    >
      <td className={`${columns.check} select-none`}>
        <PostCheck post={post} listed={listed} className="relative z-1 p-2" />
      </td>
      <td className={columns.state}>
        <StateMark state={post.state} withWord />
      </td>
      <td className={`${columns.planned} text-ink-soft`}>
        <PostTime post={post} />
      </td>
      <td className={columns.text}>
        <div className="flex items-center gap-2.5">
          {thumbnail && (
            <img
              src={thumbnail.thumbnailUrl}
              alt={thumbnail.altText}
              loading="lazy"
              width={36}
              height={36}
              className="size-9 shrink-0 rounded-sm object-cover"
            />
          )}
          <Link
            href={`/${locationId}/posts/${post.id}`}
            className="wrap-anywhere line-clamp-2 text-base after:absolute after:inset-0"
          >
            {post.summary.trim() || <span className="text-ink-faint italic">Without text</span>}
          </Link>
        </div>
      </td>
      <td className={columns.accounts}>
        <AccountRow publications={post.publications} size={22} most={3} />
      </td>
      <td className={columns.category}>{post.category && <HueBadge {...post.category} className="max-w-full" />}</td>
      <td className={`${columns.tags} text-ink-soft`}>
        <span className="wrap-anywhere line-clamp-2">{post.tags.map(({ name }) => name).join(', ')}</span>
      </td>
      <td className={`${columns.author} text-ink-soft`}>
        <span className="wrap-anywhere line-clamp-2">{post.author?.name}</span>
      </td>
      <td className={`${columns.edited} text-ink-soft`}>
        <Time at={post.updatedAt} style="relative" />
      </td>
      <td className={columns.menu}>
        <PostMenu post={post} />
      </td>
    </tr>
  );
});

'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { Skeleton } from '@/components/ui/skeleton';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import type { LibraryItem } from '@/lib/domain/library';
import { mediaQueries } from './media-queries';
import { countWords } from './media-words';

/** The posts that need a file, each a link. */
export function FilePosts({ item }: { item: LibraryItem }) {
  const { locationId } = useLocation();
  const posts = useQuery({ ...mediaQueries.posts(locationId, item.id), enabled: item.posts > 0 });
  return (
    <section aria-label="Posts with this file">
      <h3 className="font-medium">{item.posts > 0 ? `In ${countWords(item.posts, 'post')}` : 'In no post yet'}</h3>
      {item.posts > 0 && posts.isPending && <Skeleton className="mt-2 h-8" />}
      {posts.error && <ErrorNotice error={posts.error} onRetry={() => void posts.refetch()} />}
      {item.posts > 0 && posts.data && (
        <ul className="mt-1">
          {posts.data.map((post) => (
            <li key={post.id} className="border-line border-t first:border-t-0">
              <Link
                href={`/${locationId}/posts/${post.id}`}
                className="-mx-2 flex min-h-9 items-center gap-2.5 rounded px-2 py-1.5 hover:bg-ink/5 pointer-coarse:min-h-11"
              >
                <StateMark state={post.state} />
                <span className="min-w-0 flex-1 truncate">
                  {post.summary.trim() || <span className="text-ink-faint italic">Without text</span>}
                </span>
                {post.scheduledAt && (
                  <Time at={post.scheduledAt} style="short" className="shrink-0 text-ink-faint text-xs" />
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

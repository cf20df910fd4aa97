import Link from 'next/link';
import { Time } from '@/components/ui/time';
import type { FeedPost, FeedThread } from '@/lib/domain/playground';
import { PageBadge } from './page-badge';
import { PostPictures } from './post-pictures';
import { PostText } from './post-text';

const hrefOf = (post: FeedPost) => `/playground/${post.page.handle}/${post.id}`;

function Entry({ post, small }: { post: FeedPost; small?: boolean }) {
  return (
    <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3" data-marker={post.marker ?? undefined}>
      <PageBadge page={post.page} size={small ? 28 : 40} />
      <div className="min-w-0">
        <header className="flex flex-wrap items-baseline gap-x-2">
          <Link href={`/playground/${post.page.handle}`} className="font-semibold hover:underline">
            {post.page.name}
          </Link>
          <span className="text-ink-faint text-sm">@{post.page.handle}</span>
          <Link href={hrefOf(post)} className="ml-auto text-ink-faint text-sm hover:underline">
            <Time at={post.createdAt} style="relative" timeZone="UTC" />
          </Link>
        </header>
        <div className="mt-1">
          {post.text && <PostText text={post.text} />}
          <PostPictures media={post.media} />
        </div>
      </div>
    </article>
  );
}

/** A post with the replies to it. */
export function Thread({ thread }: { thread: FeedThread }) {
  return (
    <li className="border-line border-t px-4 py-5 first:border-t-0 sm:px-6">
      <Entry post={thread} />
      {thread.replies.length > 0 && (
        <ul aria-label="Replies" className="mt-4 ml-5 grid gap-4 border-line border-l-2 pl-5">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Entry post={reply} small />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function Threads({ threads, empty }: { threads: FeedThread[]; empty: string }) {
  if (threads.length === 0) return <p className="px-6 py-16 text-center text-ink-soft text-md">{empty}</p>;
  return (
    <ul>
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} />
      ))}
    </ul>
  );
}

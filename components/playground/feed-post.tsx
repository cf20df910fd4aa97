import type { FeedThread } from '@/lib/domain/playground';
import { FeedEntry } from './feed-entry';

/** A post with the replies to it. */
export function Thread({ thread }: { thread: FeedThread }) {
  return (
    <li className="border-line border-t px-4 py-5 first:border-t-0 sm:px-6">
      <FeedEntry post={thread} replies={thread.replies.length} />
      {thread.replies.length > 0 && (
        <ul aria-label="Replies" className="mt-4 ml-5 grid gap-4 border-line border-l-2 pl-5">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <FeedEntry post={reply} small />
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

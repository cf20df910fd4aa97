'use client';

import { PostByHand } from '@/components/posts/post-by-hand';
import { PostRow } from '@/components/posts/post-row';
import { networkNames } from '@/components/ui/network-mark';
import type { PostView } from '@/lib/domain/views';
import { Call } from './call';
import { numberWord } from './number-word';

/** What waits for a person to post it, account by account. */
function Places({ post }: { post: PostView }) {
  return (
    <ul className="grid gap-3">
      {post.publications
        .filter(({ state }) => state === 'notification_sent')
        .map((publication) => (
          <li key={publication.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="max-w-prose flex-1 basis-48 text-sm">
              <span className="font-medium">
                {publication.accountName}, {networkNames[publication.network]}
              </span>
            </p>
            <PostByHand publication={publication} />
          </li>
        ))}
    </ul>
  );
}

export function ToPost({ posts }: { posts: PostView[] }) {
  if (posts.length === 0) return null;
  const title =
    posts.length === 1
      ? 'One post waits for you to post it'
      : `${numberWord(posts.length)} posts wait for you to post them`;
  return (
    <Call title={title} line="border-wait">
      {posts.map((post) => (
        <PostRow key={post.id} post={post} note={<Places post={post} />} />
      ))}
    </Call>
  );
}

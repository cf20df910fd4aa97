'use client';

import { PostMenu } from '@/components/posts/post-menu';
import { PostRow } from '@/components/posts/post-row';
import type { PostView } from '@/lib/domain/views';
import { Call } from './call';

/** Posts somebody is to look at before they go out; the row leads to the post. */
export function InReview({ posts }: { posts: PostView[] }) {
  if (posts.length === 0) return null;
  return (
    <Call title="Waiting for review" line="border-review">
      {posts.map((post) => (
        <PostRow key={post.id} post={post} actions={<PostMenu post={post} />} />
      ))}
    </Call>
  );
}

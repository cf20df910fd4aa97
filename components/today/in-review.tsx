'use client';

import { PostMenu } from '@/components/posts/post-menu';
import { PostRow } from '@/components/posts/post-row';
import type { PostView } from '@/lib/domain/views';

/** Posts somebody is to look at before they go out; the row leads to the post. */
export function InReview({ posts }: { posts: PostView[] }) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby="in-review" className="mb-10">
      <h2 id="in-review" className="mb-2 font-display text-lg">
        Waiting for review
      </h2>
      <div className="border-review border-t">
        {posts.map((post) => (
          <PostRow key={post.id} post={post} actions={<PostMenu post={post} />} />
        ))}
      </div>
    </section>
  );
}

'use client';

import { EditButton } from '@/components/posts/edit-button';
import { PostRow } from '@/components/posts/post-row';
import type { PostAhead } from '@/lib/contracts/planner/reads';
import { Call } from './call';
import { numberWord } from './number-word';

function titleOf(posts: PostAhead[]): string {
  const stopped = posts.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')).length;
  if (stopped === 0) return 'Worth a look before it goes out';
  return stopped === 1
    ? 'One post will not go out as it is'
    : `${numberWord(stopped)} posts will not go out as they are`;
}

/** What is planned for the next 24 hours and would fail, or look like a mistake: said while there is time to act. */
export function Ahead({ posts }: { posts: PostAhead[] }) {
  return (
    <Call title={titleOf(posts)} line="border-wait">
      {posts.map(({ post, problems }) => (
        <PostRow
          key={post.id}
          post={post}
          note={
            <ul className="grid max-w-prose gap-1 text-sm">
              {problems.map(({ path, message, severity }) => (
                <li key={`${path} ${message}`} className={severity === 'error' ? 'text-wait' : 'text-ink-soft'}>
                  {message}
                </li>
              ))}
            </ul>
          }
          actions={<EditButton post={post} />}
        />
      ))}
    </Call>
  );
}

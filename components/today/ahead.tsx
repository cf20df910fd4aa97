'use client';

import { EditButton } from '@/components/posts/edit-button';
import { PostRow } from '@/components/posts/post-row';
import type { PostAhead } from '@/lib/contracts/planner/reads';
import { Call } from './call';
import { numberWord } from './number-word';

const isStopped = ({ problems }: PostAhead) => problems.some(({ severity }) => severity === 'error');
const titleOf = (count: number) =>
  count === 1 ? 'One post will not go out as it is' : `${numberWord(count)} posts will not go out as they are`;

function AheadRow({ ahead: { post, problems } }: { ahead: PostAhead }) {
  return (
    <PostRow
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
  );
}

/** What is planned for the next 24 hours and would fail, or look like a mistake: said while there is time to act. */
export function Ahead({ posts }: { posts: PostAhead[] }) {
  const stopped = posts.filter(isStopped);
  const others = posts.filter((ahead) => !isStopped(ahead));
  return (
    <>
      {stopped.length > 0 && (
        <Call title={titleOf(stopped.length)} line="border-wait">
          {stopped.map((ahead) => (
            <AheadRow key={ahead.post.id} ahead={ahead} />
          ))}
        </Call>
      )}
      {others.length > 0 && (
        <Call title="Worth a look before it goes out" line="border-line">
          {others.map((ahead) => (
            <AheadRow key={ahead.post.id} ahead={ahead} />
          ))}
        </Call>
      )}
    </>
  );
}

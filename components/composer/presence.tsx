'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from '@/components/data/location';
import type { EditorsView } from '@/lib/domain/presence';
import { useSession } from './composer-context';
import { newPostId } from './new-post-id';

const beat = 10_000;
const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();

/** Says every ten seconds, while the page is seen, that the post is open here; answers who else has it open. */
function useOthers(): EditorsView['others'] {
  const { locationId } = useLocation();
  const postId = useSession((state) => state.postId);
  const saved = useSession((state) => state.post !== null);
  const [key] = useState(newPostId);
  const url = `/api/planner/locations/${locationId}/posts/${postId}/editing`;
  const { data } = useQuery({
    // Below the post's own key: the live stream's news of it are also news of who is there.
    queryKey: [locationId, 'posts', postId, 'editing', key],
    enabled: saved,
    refetchInterval: beat,
    retry: false,
    queryFn: async ({ signal }): Promise<EditorsView> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ key }), signal });
      if (!answer.ok) throw new Error(`Presence: ${answer.status}`);
      return answer.json();
    },
  });
  useEffect(() => {
    if (!saved) return;
    return () => void fetch(`${url}?key=${key}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  }, [url, key, saved]);
  return data?.others ?? [];
}

/** Who else writes on this post now. */
export function Presence() {
  const others = useOthers();
  const names = [...new Set(others.map(({ name }) => name))];
  const words = names.length ? `${names.join(' and ')} ${names.length > 1 ? 'have' : 'has'} this post open too` : '';
  return (
    <div className="flex min-w-0 items-center gap-2">
      <p role="status" className="sr-only">
        {words}
      </p>
      {names.map((name) => (
        <span
          key={name}
          title={words}
          className="flex min-w-0 items-center gap-1.5 rounded-full bg-accent-wash py-0.5 pr-2.5 pl-0.5 text-sm"
        >
          <span
            aria-hidden="true"
            className="grid size-6 shrink-0 place-items-center rounded-full bg-accent font-medium text-accent-ink text-xs"
          >
            {initials(name)}
          </span>
          <span aria-hidden="true" className="max-w-28 truncate max-sm:hidden">
            {name}
          </span>
        </span>
      ))}
    </div>
  );
}

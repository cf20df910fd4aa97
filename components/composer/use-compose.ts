'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { useCallback } from 'react';

const parsers = { compose: parseAsString, at: parseAsString };

/**
 * The composer's place in the URL: `?compose=new` or a post's id, `&at=2026-12-01T09:00` for a proposed wall time.
 * Opening it is a step in the history, so that Back closes it.
 */
export function useCompose() {
  const [{ compose, at }, set] = useQueryStates(parsers, { history: 'push' });
  const open = useCallback(
    ({ postId, at: wallTime }: { postId?: string; at?: string } = {}) =>
      set({ compose: postId ?? 'new', at: wallTime ?? null }),
    [set],
  );
  const close = useCallback(() => set({ compose: null, at: null }), [set]);
  return { compose, at, open, close };
}

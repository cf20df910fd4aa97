'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { useCallback } from 'react';

const parsers = { compose: parseAsString, at: parseAsString, to: parseAsString, draft: parseAsString };
const closed = { compose: null, at: null, to: null, draft: null };
/** Opened by a step of ours in this page's life, so that closing can be the step back. */
let steppedIn = false;

/**
 * The composer's place in the URL: `?compose=new` or a post's id, `&at=2026-12-01T09:00` for a proposed wall time,
 * `&to=` for a proposed account.
 * Opening it is a step in the history, so that Back closes it. A new post's future id stands in `&draft=`, so that a
 * reload comes back to the same one.
 */
export function useCompose() {
  const [{ compose, at, to, draft }, set] = useQueryStates(parsers, { history: 'push' });
  const open = useCallback(
    ({ postId, at: wallTime, to: accountId }: { postId?: string; at?: string; to?: string } = {}) => {
      steppedIn = true;
      return set({ compose: postId ?? 'new', at: wallTime ?? null, to: accountId ?? null, draft: null });
    },
    [set],
  );
  const close = useCallback(() => {
    if (!steppedIn) return void set(closed, { history: 'replace' });
    steppedIn = false;
    window.history.back();
  }, [set]);
  /** Another post in the open composer's place. */
  const swap = useCallback(
    (next: { compose: string; draft?: string }) =>
      set({ at: null, to: null, draft: null, ...next }, { history: 'replace' }),
    [set],
  );
  const nameDraft = useCallback((postId: string) => set({ draft: postId }, { history: 'replace' }), [set]);
  return { compose, at, to, draft, open, close, swap, nameDraft };
}

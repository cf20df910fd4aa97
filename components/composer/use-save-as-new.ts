'use client';

import { useCallback } from 'react';
import { useLocation } from '@/components/data/location';
import { useComposing } from './composer-context';
import { durableCopies } from './durable-copies';
import { keepCopy } from './local-copy';
import { newPostId } from './new-post-id';

/** The text under a new id, as if it had never been sent; for a post that was deleted elsewhere. */
export function useSaveAsNew(open: (next: { postId: string; isNew: boolean }) => void) {
  const { session } = useComposing();
  const { locationId } = useLocation();
  return useCallback(() => {
    const postId = newPostId();
    const { draft } = session.store.get();
    keepCopy(durableCopies, locationId, {
      format: 1,
      postId,
      post: null,
      draft,
      keptAt: Date.now(),
      unfinishedUploads: [],
    });
    session.discard();
    open({ postId, isNew: true });
  }, [session, locationId, open]);
}

'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Sheet } from '@/components/ui/sheet';
import { Composer } from './composer';
import { newPostId } from './new-post-id';
import { useCompose } from './use-compose';

type Shown = { postId: string; isNew: boolean; begunNow: boolean; at: string | null; to: string | null };

/** Opens and closes the composer as the URL says; keeps what it shows while it slides away. */
export function ComposerHost() {
  const { compose, at, to, draft, close, swap, nameDraft } = useCompose();
  const [freshId, setFreshId] = useState(newPostId);
  const isNew = compose === 'new';
  const begunNow = isNew && (draft === null || draft === freshId);
  const postId = isNew ? (draft ?? freshId) : compose;
  const last = useRef<Shown | null>(null);
  if (postId) last.current = { postId, isNew, begunNow, at, to };
  const shown = last.current;
  /** The composer decides whether closing needs a question first. */
  const askToClose = useRef<() => void>(close);

  useEffect(() => {
    if (isNew && draft === null) void nameDraft(freshId);
  }, [isNew, draft, freshId, nameDraft]);
  useEffect(() => {
    if (compose === null) setFreshId(newPostId());
  }, [compose]);
  const open = useCallback(
    (next: { postId: string; isNew?: boolean }) =>
      void swap(next.isNew ? { compose: 'new', draft: next.postId } : { compose: next.postId }),
    [swap],
  );
  return (
    <Sheet
      open={compose !== null}
      onOpenChange={(next) => !next && askToClose.current()}
      title={isNew ? 'New post' : 'Edit post'}
      className="sm:w-[min(74rem,calc(100vw-3rem))]! sm:max-w-none!"
    >
      {shown && <Composer key={shown.postId} {...shown} close={close} open={open} askToClose={askToClose} />}
    </Sheet>
  );
}

'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComposerWays } from './composer';
import { useComposing } from './composer-context';
import { useStore } from './use-store';

export type Closing = ReturnType<typeof useClosing>;

/** Closes at once when everything is or will be saved; asks when edits wait for a button or a file is on its way. */
export function useClosing({ close, askToClose }: Pick<ComposerWays, 'close' | 'askToClose'>) {
  const { session, uploads } = useComposing();
  const [question, setQuestion] = useState<null | 'held' | 'uploading'>(null);
  const closed = useRef(false);
  const uploading = useStore(uploads.store, (state) => state.uploads.some((upload) => upload.error === null));

  const ways = useMemo(() => {
    const leave = () => {
      if (closed.current) return;
      closed.current = true;
      setQuestion(null);
      close();
    };
    const discard = () => {
      session.discard();
      leave();
    };
    return { leave, stay: () => setQuestion(null), discard };
  }, [close, session]);

  useEffect(() => {
    askToClose.current = () => {
      if (session.store.get().save.kind === 'held' && session.isDirty()) setQuestion('held');
      else if (uploading) setQuestion('uploading');
      else ways.leave();
    };
  }, [askToClose, session, uploading, ways]);
  return { question, ...ways };
}

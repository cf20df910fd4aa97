'use client';

import { useEffect } from 'react';
import { useComposing } from './composer-context';

/** Back from another tab (signed in again?) or online again: a save that failed is tried at once. */
export function useSaveAgain() {
  const { session } = useComposing();
  useEffect(() => {
    const again = () => {
      const { save } = session.store.get();
      const worth = save.kind === 'failed' && ['unavailable', 'unauthenticated'].includes(save.error.code);
      if (worth && document.visibilityState === 'visible') void session.retry();
    };
    window.addEventListener('focus', again);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('focus', again);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [session]);
}

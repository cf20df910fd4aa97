'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useSignedOut } from './signed-out';

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};
const useOffline = () =>
  useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );

/** One calm line at the top when the session ended or the network is gone. Nothing typed is lost by either. */
export function ConnectionBanner() {
  const offline = useOffline();
  const signedOut = useSignedOut();
  const client = useQueryClient();

  // Whoever comes back from the other tab is signed in again: ask, and the line goes by itself.
  useEffect(() => {
    if (!signedOut) return;
    const askAgain = () => void client.invalidateQueries();
    window.addEventListener('focus', askAgain);
    return () => window.removeEventListener('focus', askAgain);
  }, [client, signedOut]);

  return (
    <div role="status" data-print="no">
      {(offline || signedOut) && (
        <p className="flex flex-wrap items-center justify-center gap-x-2 bg-wait-wash px-4 py-2 text-center text-sm text-wait">
          {offline ? (
            'You are offline. What you see may be old; what you write stays here until the connection is back.'
          ) : (
            <>
              You are signed out here. Your text is kept.
              <a href="/sign-in" target="_blank" rel="noreferrer" className="font-medium underline underline-offset-3">
                Sign in again in another tab
              </a>
              and come back.
            </>
          )}
        </p>
      )}
    </div>
  );
}

'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let signedOut = false;

/** Told by reads and actions: the session ended (`true`) or works again (`false`). */
export function noteSignedOut(next: boolean) {
  if (next === signedOut) return;
  signedOut = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSignedOut = () =>
  useSyncExternalStore(
    subscribe,
    () => signedOut,
    () => false,
  );

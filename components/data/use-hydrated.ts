'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False on the server and while the browser takes over its HTML. A screen whose read is also the shell's needs it: the
 * shell wakes first and may know the answer before the screen has taken over the server's skeleton.
 */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

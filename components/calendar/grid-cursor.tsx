'use client';

import { createContext, type ReactNode, useCallback, useContext, useState, useSyncExternalStore } from 'react';

/** The day the keyboard stands on, outside of React: moving it draws only the chips it leaves and those it comes to. */
export function createCursor(start: string) {
  let day = start;
  let hadFocus = false;
  const listeners = new Set<() => void>();
  return {
    read: () => day,
    set(next: string) {
      if (next === day) return;
      day = next;
      for (const listener of [...listeners]) listener();
    },
    /** Says that a grid went while the keyboard stood in it: the one in its place takes the focus up again, once. */
    leave: () => {
      hadFocus = true;
    },
    takeUp() {
      const had = hadFocus;
      hadFocus = false;
      return had;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
export type GridCursor = ReturnType<typeof createCursor>;

const CursorContext = createContext<GridCursor>(createCursor(''));
export const useGridCursor = () => useContext(CursorContext);

export function GridCursorProvider({ start, children }: { start: string; children: ReactNode }) {
  const [cursor] = useState(() => createCursor(start));
  return <CursorContext.Provider value={cursor}>{children}</CursorContext.Provider>;
}

/** Whether the keyboard stands on one of these days, both included. */
export function useCursorIsWithin(first: string, last: string): boolean {
  const cursor = useGridCursor();
  const read = useCallback(() => first <= cursor.read() && cursor.read() <= last, [cursor, first, last]);
  return useSyncExternalStore(cursor.subscribe, read, () => false);
}

'use client';

import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Store } from './composer-store';

/** A part of a store; draws again only when that part is another one. */
export function useStore<T extends object, Part>(
  store: Store<T>,
  select: (state: T) => Part,
  same: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const last = useRef<{ part: Part } | null>(null);
  const read = useCallback(() => {
    const part = select(store.get());
    if (last.current && same(last.current.part, part)) return last.current.part;
    last.current = { part };
    return part;
  }, [store, select, same]);
  return useSyncExternalStore(store.subscribe, read, read);
}

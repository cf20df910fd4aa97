'use client';

import { createContext, type ReactNode, useCallback, useContext, useState, useSyncExternalStore } from 'react';
import { createSelection, type SelectionStore } from './selection-store';

const SelectionContext = createContext<SelectionStore | null>(null);

/** Around a screen whose entries can be chosen together; what is chosen lives as long as it does. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createSelection);
  return <SelectionContext.Provider value={store}>{children}</SelectionContext.Provider>;
}

/** The store itself, for handlers: it does not draw anything again. */
export function useSelectionStore(): SelectionStore {
  const store = useContext(SelectionContext);
  if (!store) throw new Error('useSelection needs a SelectionProvider around it.');
  return store;
}

/** Whether one entry is chosen; draws again only when that changes. */
export function useIsSelected(id: string): boolean {
  const store = useSelectionStore();
  const read = useCallback(() => store.has(id), [store, id]);
  return useSyncExternalStore(store.subscribe, read, () => false);
}

/** How many are chosen; draws again only when that changes. */
export function useSelectionSize(): number {
  const store = useSelectionStore();
  return useSyncExternalStore(store.subscribe, store.size, () => 0);
}

/** What is chosen, and the verbs of choosing. Draws again with every change: entries use useIsSelected(). */
export function useSelection() {
  const store = useSelectionStore();
  useSyncExternalStore(store.subscribe, store.read, store.read);
  return { size: store.size(), has: store.has, toggle: store.toggle, clear: store.clear };
}

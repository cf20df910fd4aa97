import { useSyncExternalStore } from 'react';

/** Tailwind's `md`: from here on there is room for a table. */
const query = '(min-width: 48rem)';
const subscribe = (changed: () => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

export const useIsTable = () =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => true,
  );

import { useSyncExternalStore } from 'react';

/** Tailwind's `lg`: from here on the proof stands beside the text. */
const query = '(min-width: 64rem)';
const subscribe = (changed: () => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** Whether there is room for two columns; in the browser only. */
export const useIsWide = () => useSyncExternalStore(subscribe, () => matchMedia(query).matches);

import { useSyncExternalStore } from 'react';

/** Below Tailwind's `sm`: a day has no room for words. */
const query = '(max-width: 39.99rem)';
const subscribe = (changed: () => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** In the browser only. */
export const useIsPhone = () => useSyncExternalStore(subscribe, () => matchMedia(query).matches);

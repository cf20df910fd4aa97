import { useSyncExternalStore } from 'react';

/** From here on a day stands beside the month without taking its words away. */
const query = '(min-width: 88rem)';
const subscribe = (changed: () => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** In the browser only. */
export const useIsWideScreen = () => useSyncExternalStore(subscribe, () => matchMedia(query).matches);

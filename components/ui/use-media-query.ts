import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds. In the browser only, unless it is said what a server draws. */
export function useMediaQuery(query: string, onServer?: boolean): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  const holds = () => matchMedia(query).matches;
  return useSyncExternalStore(subscribe, holds, onServer === undefined ? undefined : () => onServer);
}

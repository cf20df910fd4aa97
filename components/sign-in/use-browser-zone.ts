'use client';

import { useSyncExternalStore } from 'react';
import { isTimeZone } from '@/lib/domain/location';

const never = () => () => {};
function browserZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && isTimeZone(zone) ? zone : 'UTC';
}

/** The zone this computer's clock stands in; UTC until the browser has had its say. */
export const useBrowserZone = () => useSyncExternalStore(never, browserZone, () => 'UTC');

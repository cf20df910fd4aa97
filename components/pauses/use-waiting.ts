'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { pauseOf } from '@/lib/domain/pause-of';
import type { PublicationView } from '@/lib/domain/views';
import { sayWaiting } from './pause-words';
import { pausesQuery } from './pauses-query';

type Waiting = Pick<PublicationView, 'state' | 'dueAt' | 'accountId'>;

/** Why the first of these whose time has come is not sent, in words; null when nothing keeps it. */
export function useWaiting(publications: Waiting[]): string | null {
  const { locationId, timeZone } = useLocation();
  const pauses = useQuery(pausesQuery(locationId)).data;
  const now = useNow();
  if (!pauses || !now) return null;
  for (const { state, dueAt, accountId } of publications) {
    if (state !== 'scheduled' || !dueAt || new Date(dueAt) > now) continue;
    const pause = pauseOf(pauses, accountId);
    if (pause) return sayWaiting(pause, timeZone, now);
  }
  return null;
}

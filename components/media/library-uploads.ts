'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useStore } from '@/components/composer/use-store';
import { useLocation } from '@/components/data/location';
import { createUploadQueue, type UploadQueue } from './upload-queue';

const queues = new Map<string, { queue: UploadQueue; arrived: Set<() => void> }>();

/** One queue per location for as long as the tab lives: going to the calendar does not stop an upload. */
function queueOf(locationId: string) {
  let kept = queues.get(locationId);
  if (!kept) {
    const arrived = new Set<() => void>();
    const queue = createUploadQueue(locationId, () => {
      for (const tell of [...arrived]) tell();
    });
    kept = { queue, arrived };
    // Drawn on the server nothing is kept: its memory is everybody's.
    if (typeof window === 'undefined') return kept;
    queues.set(locationId, kept);
    // Leaving the page would stop what is under way; the browser asks first.
    window.addEventListener('beforeunload', (event) => {
      if (queue.store.get().uploads.some(({ error }) => error === null)) event.preventDefault();
    });
  }
  return kept;
}

/** The library's uploads; each that arrives is asked for at once. */
export function useLibraryUploads(): UploadQueue {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { queue, arrived } = useMemo(() => queueOf(locationId), [locationId]);
  useEffect(() => {
    const tell = () => void client.invalidateQueries({ queryKey: [locationId, 'media'] });
    arrived.add(tell);
    return () => {
      arrived.delete(tell);
    };
  }, [arrived, client, locationId]);
  return queue;
}

export const useUploads = (queue: UploadQueue) => useStore(queue.store, (state) => state.uploads);

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useStore } from '@/components/composer/use-store';
import { useLocation } from '@/components/data/location';
import { senderOf } from './send-file';
import { createUploadQueue, type UploadQueue } from './upload-queue';

const queues = new Map<string, { queue: UploadQueue; arrived: Set<() => void> }>();

/** One queue per location for as long as the tab lives: going to the calendar does not stop an upload. */
function queueOf(locationId: string, directUploads: boolean) {
  let kept = queues.get(locationId);
  if (!kept) {
    const arrived = new Set<() => void>();
    const tellAll = () => {
      for (const tell of [...arrived]) tell();
    };
    const queue = createUploadQueue(locationId, tellAll, senderOf({ directUploads }));
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

/** The library's uploads; what arrives is asked for at once. */
export function useLibraryUploads(): UploadQueue {
  const { locationId, directUploads } = useLocation();
  const client = useQueryClient();
  const { queue, arrived } = useMemo(() => queueOf(locationId, directUploads), [locationId, directUploads]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let askedAt = 0;
    // Hundreds that arrive are one question a second, not hundreds: each would stop the one before.
    const ask = () => {
      timer = undefined;
      askedAt = Date.now();
      void client.invalidateQueries({ queryKey: [locationId, 'media'] });
    };
    const tell = () => {
      timer ??= setTimeout(ask, Math.max(0, askedAt + 1000 - Date.now()));
    };
    arrived.add(tell);
    return () => {
      clearTimeout(timer);
      arrived.delete(tell);
    };
  }, [arrived, client, locationId]);
  return queue;
}

export const useUploads = (queue: UploadQueue) => useStore(queue.store, (state) => state.uploads);

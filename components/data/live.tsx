'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Topic, topics } from '@/lib/domain/topics';
import { useLocation } from './location';

/** Listens to the location's live stream and asks again for what it names. Draws nothing. */
export function Live() {
  const { locationId } = useLocation();
  const client = useQueryClient();

  useEffect(() => {
    const waiting = new Set<Topic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    let askedAt = 0;
    // Two hundred posts going out at once are one question a second, not two hundred: each would stop the one before.
    const ask = (changed: readonly Topic[]) => {
      for (const topic of changed) waiting.add(topic);
      timer ??= setTimeout(
        () => {
          timer = undefined;
          askedAt = Date.now();
          for (const topic of waiting) void client.invalidateQueries({ queryKey: [locationId, topic] });
          waiting.clear();
        },
        Math.max(150, askedAt + 1000 - Date.now()),
      );
    };
    const source = new EventSource(`/api/planner/locations/${locationId}/live`);
    source.addEventListener('changed', (event) => {
      const told = JSON.parse(event.data) as { topics?: Topic[] };
      ask((told.topics ?? topics).filter((topic) => topics.includes(topic)));
    });
    source.addEventListener('error', () => {
      lost = true;
    });
    source.addEventListener('open', () => {
      if (lost) ask(topics);
      lost = false;
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client, locationId]);

  return null;
}

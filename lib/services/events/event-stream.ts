import * as z from 'zod/mini';
import { listen } from '@/db/listen';

const Notified = z.object({
  organizationId: z.string(),
  locationId: z.nullable(z.string()),
  name: z.string(),
  subjectId: z.string(),
});
export type NotifiedEvent = z.infer<typeof Notified>;

/** An event of the subscriber's location, or `missed`: some may have been lost, so everything counts as changed. */
export type EventListener = (event: NotifiedEvent | 'missed') => void;

type Place = { organizationId: string; locationId: string };

/**
 * Committed events as they happen, for any number of listeners over one database connection. It is opened with the first
 * listener and closed with the stream.
 */
export function openEventStream(url: string) {
  const listeners = new Map<string, Set<EventListener>>();
  let listening: ReturnType<typeof listen> | undefined;
  const keyOf = (place: Place) => `${place.organizationId}/${place.locationId}`;

  function tell(payload: string) {
    const event = Notified.safeParse(JSON.parse(payload));
    if (!event.success || event.data.locationId === null) return;
    const { organizationId, locationId } = event.data;
    for (const listener of listeners.get(keyOf({ organizationId, locationId })) ?? []) listener(event.data);
  }
  function tellAll() {
    for (const each of listeners.values()) for (const listener of each) listener('missed');
  }
  return {
    /** @returns what ends it */
    subscribe(place: Place, listener: EventListener): () => void {
      listening ??= listen(url, 'almanac_events', { onNotify: tell, onReconnect: tellAll });
      const key = keyOf(place);
      const here = listeners.get(key) ?? new Set();
      listeners.set(key, here.add(listener));
      return () => {
        here.delete(listener);
        if (here.size === 0 && listeners.get(key) === here) listeners.delete(key);
      };
    },
    /** How many listen now. */
    size: () => [...listeners.values()].reduce((sum, each) => sum + each.size, 0),
    close: async () => {
      listeners.clear();
      await listening?.close();
    },
  };
}
export type EventStream = ReturnType<typeof openEventStream>;

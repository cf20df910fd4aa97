'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { updateContentEvent } from '@/lib/actions/content-events';
import type { ContentEventView } from '@/lib/domain/content-event';

type Shown = { id: string; state: string };
type Ticked = { id: string; done: boolean };

/** The same answer with the task's box as it was just ticked, wherever in it the task stands. */
function withTick<T>(answer: T, { id, done }: Ticked): T {
  if (Array.isArray(answer)) return answer.map((one) => withTick(one, { id, done })) as T;
  if (typeof answer !== 'object' || answer === null) return answer;
  const entry = answer as T & Partial<Shown>;
  if (entry.id === id && entry.state) return { ...entry, state: done ? 'done' : 'planned' };
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, withTick(value, { id, done })])) as T;
}

/** Ticks a task or takes the tick back: the box changes at once and goes back when the server refuses. */
export function useTickTask(): (eventId: string, done: boolean) => Promise<ContentEventView | null> {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { run } = useAction(updateContentEvent, { topics: ['calendar', 'today', 'events'] });
  const show = (id: string, done: boolean) => {
    for (const topic of ['calendar', 'today', 'events']) {
      client.setQueriesData({ queryKey: [locationId, topic] }, (answer: unknown) => withTick(answer, { id, done }));
    }
  };
  return async (eventId, done) => {
    for (const topic of ['calendar', 'today', 'events']) await client.cancelQueries({ queryKey: [locationId, topic] });
    show(eventId, done);
    const result = await run({ eventId, state: done ? 'done' : 'planned' });
    if (!result.ok) show(eventId, !done);
    return result.ok ? result.data : null;
  };
}

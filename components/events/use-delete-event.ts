'use client';

import { kindWords } from '@/components/calendar/entry-mark';
import type { Topic } from '@/components/data/topics';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { deleteContentEvent, restoreContentEvent } from '@/lib/actions/content-events';
import type { ContentEventView } from '@/lib/domain/content-event';

const topics: Topic[] = ['calendar', 'today', 'events', 'labels'];

/** Deletes an event at once and offers the way back. Answers whether it is gone. */
export function useDeleteEvent(): (event: Pick<ContentEventView, 'id' | 'kind'>) => Promise<boolean> {
  const remove = useAction(deleteContentEvent, { topics });
  const restore = useAction(restoreContentEvent, { topics });
  return async ({ id: eventId, kind }) => {
    const result = await remove.run({ eventId });
    if (!result.ok) return false;
    const id = `delete-${eventId}`;
    const undo = async () => {
      const restored = await restore.run({ eventId });
      if (restored.ok) toast.done(`${kindWords[kind]} is back`, { id });
    };
    toast.done(`${kindWords[kind]} deleted`, { id, action: { label: 'Undo', onClick: () => void undo() } });
    return true;
  };
}

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { askListsAgain, takeOutOfLists } from '@/components/batch/take-out-of-lists';
import { kindWords } from '@/components/calendar/entry-mark';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { deleteContentEvent, restoreContentEvent } from '@/lib/actions/content-events';
import type { ContentEventView } from '@/lib/domain/content-event';
import type { Topic } from '@/lib/domain/topics';

const topics: Topic[] = ['calendar', 'today', 'events', 'labels'];

/** Deletes an event at once and offers the way back; the lists do not wait. Answers whether it is gone. */
export function useDeleteEvent(): (event: Pick<ContentEventView, 'id' | 'kind'>) => Promise<boolean> {
  const remove = useAction(deleteContentEvent, { topics });
  const restore = useAction(restoreContentEvent, { topics });
  const { locationId } = useLocation();
  const client = useQueryClient();
  return async ({ id: eventId, kind }) => {
    takeOutOfLists(client, locationId, new Set([eventId]));
    const result = await remove.run({ eventId });
    if (!result.ok) {
      askListsAgain(client, locationId);
      return false;
    }
    const id = `delete-${eventId}`;
    const undo = async () => {
      const restored = await restore.run({ eventId });
      if (restored.ok) toast.done(`${kindWords[kind]} is back`, { id, detail: restored.data.notice });
    };
    const action = { label: 'Undo', onClick: () => void undo() };
    toast.done(`${kindWords[kind]} deleted`, { id, detail: result.data.notice, action });
    return true;
  };
}

'use client';

import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { deleteSavedView, restoreSavedView, updateSavedView } from '@/lib/actions/saved-views';
import type { SavedView } from '@/lib/domain/saved-view';

const topics = { topics: ['labels' as const] };

/** What is done to a view at once, told with its way back. */
export function useViewVerbs() {
  const update = useAction(updateSavedView, topics);
  const remove = useAction(deleteSavedView, topics);
  const restore = useAction(restoreSavedView, topics);
  return {
    /** Gives a view the filters of the address. */
    keep: async (view: SavedView, query: string) => {
      const result = await update.run({ viewId: view.id, query });
      if (!result.ok) return;
      const undo = () => void update.run({ viewId: view.id, query: view.query });
      toast.done(`“${view.name}” is saved as it is now`, { action: { label: 'Undo', onClick: undo } });
    },
    remove: async (view: SavedView) => {
      const result = await remove.run({ viewId: view.id });
      if (!result.ok) return;
      const undo = async () => {
        const back = await restore.run({ viewId: view.id });
        if (back.ok) toast.done(`“${view.name}” is back`);
      };
      toast.done(`“${view.name}” is deleted`, { action: { label: 'Undo', onClick: () => void undo() } });
    },
  };
}

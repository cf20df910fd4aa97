'use client';

import { useQueryClient } from '@tanstack/react-query';
import { askListsAgain, takeOutOfLists } from '@/components/batch/take-out-of-lists';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { deletePost, restorePost } from '@/lib/actions/posts';

/** Deletes at once and offers the way back; the lists do not wait for the server. */
export function useDeletePost() {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const remove = useAction(deletePost);
  const restore = useAction(restorePost);

  const undo = async (postId: string) => {
    const result = await restore.run({ postId });
    if (result.ok) toast.done('The post is back', { id: `delete-${postId}`, detail: result.data.notice });
  };
  return async (postId: string): Promise<boolean> => {
    takeOutOfLists(client, locationId, new Set([postId]));
    const result = await remove.run({ postId });
    if (!result.ok) {
      askListsAgain(client, locationId);
      return false;
    }
    toast.done('Post deleted', {
      id: `delete-${postId}`,
      detail: result.data.notice,
      action: { label: 'Undo', onClick: () => void undo(postId) },
    });
    return true;
  };
}

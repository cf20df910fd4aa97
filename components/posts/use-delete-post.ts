'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { deletePost, restorePost } from '@/lib/actions/posts';
import type { PostView } from '@/lib/domain/views';

type Listed = { pages?: { posts: PostView[] }[]; dueNext?: PostView[]; failed?: PostView[] };

/** The answer of a list or of Today without this post. */
function without(answer: Listed | undefined, postId: string): Listed | undefined {
  if (!answer) return answer;
  const rest = (posts: PostView[]) => posts.filter((post) => post.id !== postId);
  if (answer.pages) return { ...answer, pages: answer.pages.map((page) => ({ ...page, posts: rest(page.posts) })) };
  if (answer.dueNext && answer.failed) {
    return { ...answer, dueNext: rest(answer.dueNext), failed: rest(answer.failed) };
  }
  return answer;
}

/** Deletes at once and offers the way back; the lists do not wait for the server. */
export function useDeletePost() {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const remove = useAction(deletePost);
  const restore = useAction(restorePost);

  const undo = async (postId: string) => {
    const result = await restore.run({ postId });
    if (result.ok) toast.done('The post is back', { detail: result.data.notice });
  };
  return async (postId: string): Promise<boolean> => {
    for (const topic of ['posts', 'today']) {
      client.setQueriesData<Listed>({ queryKey: [locationId, topic] }, (answer) => without(answer, postId));
    }
    const result = await remove.run({ postId });
    if (!result.ok) {
      for (const topic of ['posts', 'today']) void client.invalidateQueries({ queryKey: [locationId, topic] });
      return false;
    }
    toast.done('Post deleted', {
      detail: result.data.notice,
      action: { label: 'Undo', onClick: () => void undo(postId) },
    });
    return true;
  };
}

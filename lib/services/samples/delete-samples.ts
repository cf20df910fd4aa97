import { DomainError } from '@/lib/domain/error';
import type { Context } from '../context';
import { deletePost } from '../posts/delete-post';
import { listSamples } from './list-samples';

/**
 * Deletes the sample posts that are still there; those planned never go out. One that is being sent this moment stays.
 * Answers the deleted ids, for undo.
 */
export async function deleteSamples(ctx: Context): Promise<{ postIds: string[] }> {
  const postIds: string[] = [];
  for (const postId of await listSamples(ctx)) {
    try {
      await deletePost(ctx, { postId });
      postIds.push(postId);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'conflict')) throw error;
    }
  }
  return { postIds };
}

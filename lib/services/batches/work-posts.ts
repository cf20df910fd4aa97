import type { Transaction } from '@/db/client';
import type { BatchVerb } from '@/lib/domain/batch';
import type { Context } from '../context';
import type { BatchItem, Outcome } from './batch-item';
import { copyPosts, uncopyPosts } from './copy-posts';
import { deletePosts, undeletePosts } from './delete-posts';
import { movePosts, unmovePosts } from './move-posts';
import { tagPosts, untagPosts } from './tag-posts';

/** The posts of a chunk, all at once. */
export function workPosts(tx: Transaction, ctx: Context, items: BatchItem[], verb: BatchVerb): Promise<Outcome[]> {
  switch (verb.kind) {
    case 'move':
    case 'move_to':
      return movePosts(tx, ctx, items, verb);
    case 'delete':
      return deletePosts(tx, ctx, items);
    case 'duplicate':
      return copyPosts(tx, ctx, items, verb.days);
    case 'tag':
    case 'untag':
      return tagPosts(tx, ctx, items, { tagId: verb.tagId, on: verb.kind === 'tag' });
  }
}

export function undoPosts(tx: Transaction, ctx: Context, items: BatchItem[], verb: BatchVerb): Promise<Outcome[]> {
  switch (verb.kind) {
    case 'move':
    case 'move_to':
      return unmovePosts(tx, ctx, items);
    case 'delete':
      return undeletePosts(tx, ctx, items);
    case 'duplicate':
      return uncopyPosts(tx, ctx, items);
    case 'tag':
    case 'untag':
      return untagPosts(tx, ctx, items, { tagId: verb.tagId, on: verb.kind === 'tag' });
  }
}

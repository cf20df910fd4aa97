import type { Transaction } from '@/db/client';
import { conflict } from '@/lib/domain/error';
import type { Context } from '../context';
import { deleteLocked } from '../posts/delete-locked';
import { requireEditable } from '../posts/require-open';
import { restoreLocked } from '../posts/restore-locked';
import type { BatchItem, Outcome } from './batch-item';
import { postsToDo, postsToUndo } from './judge-posts';

const quiet = { quiet: true };

export async function deletePosts(tx: Transaction, ctx: Context, items: BatchItem[]): Promise<Outcome[]> {
  const { able, others } = await postsToDo(tx, ctx, items, (locked) => {
    if (locked.post.deletedAt) return null;
    requireEditable(locked);
    return locked;
  });
  const posts = able.map(({ locked }) => locked);
  const versions = await deleteLocked(tx, ctx, posts, quiet);
  const done = able.map(({ item, locked }): Outcome => {
    return { position: item.position, state: 'done', before: { version: versions.get(locked.post.id) ?? null } };
  });
  return [...done, ...others];
}

/** Brings them back as they were; not one that was deleted once more by somebody else. */
export async function undeletePosts(tx: Transaction, ctx: Context, items: BatchItem[]): Promise<Outcome[]> {
  const { able, others } = await postsToUndo(tx, ctx, items, ({ post }, { before }) => {
    if (!post.deletedAt) return null;
    if (post.version !== before?.version)
      throw conflict('It was restored and deleted again since, so it stays deleted.');
    return post;
  });
  const posts = able.map(({ locked }) => locked);
  const notices = await restoreLocked(tx, ctx, posts, quiet);
  const back = able.map(({ item, locked }): Outcome => {
    const reason = notices.get(locked.post.id);
    return { position: item.position, ...(reason ? { state: 'done', reason } : { state: 'undone' }) };
  });
  return [...back, ...others];
}

import type { Transaction } from '@/db/client';
import { shiftWallTime } from '@/lib/domain/batch';
import { conflict } from '@/lib/domain/error';
import { toInstant } from '@/lib/domain/zone';
import type { Context } from '../context';
import { copyLocked } from '../posts/copy-locked';
import { deleteLocked } from '../posts/delete-locked';
import type { BatchItem, Outcome } from './batch-item';
import { postsToDo, postsToUndo } from './judge-posts';

const quiet = { quiet: true };

export async function copyPosts(tx: Transaction, ctx: Context, items: BatchItem[], days: number): Promise<Outcome[]> {
  const { able, others } = await postsToDo(tx, ctx, items, ({ draft: { schedule } }) => {
    if (!schedule) return { schedule: null };
    const moved = { ...schedule, wallTime: shiftWallTime(schedule.wallTime, { kind: 'move', days }) };
    // Refused before anything is written.
    toInstant(moved);
    return { schedule: moved };
  });
  const times = new Map(able.map(({ locked, value }) => [locked.draft, value.schedule]));
  const posts = able.map(({ locked }) => locked);
  const copies = await copyLocked(tx, ctx, posts, (draft) => times.get(draft) ?? null, quiet);
  const done = able.map(({ item }, at): Outcome => {
    return { position: item.position, state: 'done', before: { copyId: copies[at]?.postId ?? null } };
  });
  return [...done, ...others];
}

/** Deletes the copies nobody has touched. */
export async function uncopyPosts(tx: Transaction, ctx: Context, items: BatchItem[]): Promise<Outcome[]> {
  const { able, others } = await postsToUndo(tx, ctx, items, ({ post }) => {
    if (post.deletedAt) return null;
    if (post.version !== 1) throw conflict('The copy was changed since, so it stays.');
    return post;
  });
  const posts = able.map(({ locked }) => locked);
  await deleteLocked(tx, ctx, posts, quiet);
  return [...able.map(({ item }): Outcome => ({ position: item.position, state: 'undone' })), ...others];
}

import type { Transaction } from '@/db/client';
import { conflict } from '@/lib/domain/error';
import type { Context } from '../context';
import { type LockedPost, lockPosts } from '../posts/lock-posts';
import { type BatchItem, judgeEach, type Outcome } from './batch-item';

type Judge<Value> = (locked: LockedPost, item: BatchItem) => Value | null;

async function judgePosts<Value>(
  tx: Transaction,
  ctx: Context,
  items: BatchItem[],
  plan: { refusedAs: 'failed' | 'done'; idOf: (item: BatchItem) => string; judge: Judge<Value> },
) {
  const found = await lockPosts(tx, ctx, items.map(plan.idOf));
  const entries = items.map((item) => ({ item, locked: found.get(plan.idOf(item)) }));
  const judged = judgeEach(entries, plan.refusedAs, ({ item, locked }) => {
    if (!locked) throw conflict('This post is not there any more.');
    const value = plan.judge(locked, item);
    return value === null ? null : { locked, value };
  });
  return { ...judged, able: judged.able.map(({ item, value }) => ({ item, ...value })) };
}

/** Locks the posts of a chunk and sorts them: what can be done (`able`), and what became of the others. */
export async function postsToDo<Value>(tx: Transaction, ctx: Context, items: BatchItem[], judge: Judge<Value>) {
  const idOf = ({ subjectId }: BatchItem) => subjectId;
  const { able, nothingToDo, refused } = await judgePosts(tx, ctx, items, { refusedAs: 'failed', idOf, judge });
  const others: Outcome[] = nothingToDo.map(({ item }) => ({ position: item.position, state: 'done' }));
  return { able, others: [...refused, ...others] };
}

/** The same for taking back. What had no effect has none to take back. `copyId` when that is what is meant, not the post. */
export async function postsToUndo<Value>(tx: Transaction, ctx: Context, items: BatchItem[], judge: Judge<Value>) {
  const idOf = ({ subjectId, before }: BatchItem) => String(before?.copyId ?? subjectId);
  const had = items.filter(({ before }) => before !== null);
  const { able, nothingToDo, refused } = await judgePosts(tx, ctx, had, { refusedAs: 'done', idOf, judge });
  const nothing = [...items.filter(({ before }) => before === null), ...nothingToDo.map(({ item }) => item)];
  const others: Outcome[] = nothing.map(({ position }) => ({ position, state: 'undone' }));
  return { able, others: [...refused, ...others] };
}

import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { postTags } from '@/db/schema/posts';
import { conflict } from '@/lib/domain/error';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';
import type { LockedPost } from '../posts/lock-posts';
import { requireEditable } from '../posts/require-open';
import { savePosts } from '../posts/save-posts';
import { recordEvents } from '../record-events';
import type { BatchItem, Outcome } from './batch-item';
import { postsToDo, postsToUndo } from './judge-posts';

type Tagging = { tagId: string; on: boolean };
const mostTags = 50;

/** Null when it is so already. @throws DomainError conflict while it is being sent, or when it is deleted */
function judge({ tagId, on }: Tagging, locked: LockedPost) {
  const { tagIds } = locked.draft;
  if (tagIds.includes(tagId) === on) return null;
  requireEditable(locked);
  if (on && tagIds.length >= mostTags) throw conflict(`It has ${mostTags} tags, and more are not possible.`);
  return on ? [...tagIds, tagId] : tagIds.filter((id) => id !== tagId);
}

async function write(
  tx: Transaction,
  ctx: Context,
  { tagId, on }: Tagging,
  changed: { locked: LockedPost; value: string[] }[],
) {
  if (changed.length === 0) return;
  const { organizationId, locationId } = ctx;
  const ids = changed.map(({ locked }) => locked.post.id);
  if (on) {
    const rows = ids.map((postId) => ({ organizationId, locationId, postId, tagId }));
    await tx.insert(postTags).values(rows).onConflictDoNothing();
  } else {
    const own = and(eq(postTags.organizationId, organizationId), isOneOf(postTags.postId, ids));
    await tx.delete(postTags).where(and(own, eq(postTags.tagId, tagId)));
  }
  const saved = ids.map((id) => ({ id }));
  const versions = await savePosts(tx, ctx, saved);
  const changes = changed.map(({ locked: { post, draft }, value }) => ({
    id: post.id,
    before: { tagIds: draft.tagIds },
    after: { version: versions.get(post.id), tagIds: value },
  }));
  await recordEvents(tx, ctx, 'post.updated', 'post', changes, { quiet: true });
}

/** Puts a tag on posts, or takes it off. */
export async function tagPosts(
  tx: Transaction,
  ctx: Context,
  items: BatchItem[],
  tagging: Tagging,
): Promise<Outcome[]> {
  const { able, others } = await postsToDo(tx, ctx, items, (locked) => judge(tagging, locked));
  await write(tx, ctx, tagging, able);
  const done = able.map(({ item }): Outcome => ({ position: item.position, state: 'done', before: { changed: 1 } }));
  return [...done, ...others];
}

/** Takes back what tagPosts() changed: `tagging` is what it was asked. */
export async function untagPosts(
  tx: Transaction,
  ctx: Context,
  items: BatchItem[],
  { tagId, on }: Tagging,
): Promise<Outcome[]> {
  const back = { tagId, on: !on };
  const { able, others } = await postsToUndo(tx, ctx, items, (locked) => judge(back, locked));
  await write(tx, ctx, back, able);
  return [...able.map(({ item }): Outcome => ({ position: item.position, state: 'undone' })), ...others];
}

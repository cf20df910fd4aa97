import { and, eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import { postTags, tags } from '@/db/schema/posts';
import { type BatchVerb, type BatchView, StartBatch } from '@/lib/domain/batch';
import type { Context } from '../context';
import { inLocation } from '../context';
import { startBatch } from './start-batch';

/** For tests: a batch over these posts. */
export const batchOf = (ctx: Context, verb: BatchVerb, postIds: string[]): Promise<BatchView> =>
  startBatch(ctx, StartBatch.parse({ verb, selection: { items: postIds.map((id) => ({ subject: 'post', id })) } }));

/** For tests: a new tag of this location. */
export async function seedTag(ctx: Context, name: string): Promise<string> {
  const { organizationId, locationId } = ctx;
  const id = newId();
  await inLocation(ctx, (tx) => tx.insert(tags).values({ organizationId, locationId, id, name }));
  return id;
}

export const taggedWith = (ctx: Context, tagId: string): Promise<string[]> =>
  inLocation(ctx, async (tx) => {
    const rows = await tx
      .select({ id: postTags.postId })
      .from(postTags)
      .where(and(eq(postTags.organizationId, ctx.organizationId), eq(postTags.tagId, tagId)));
    return rows.map(({ id }) => id).sort();
  });

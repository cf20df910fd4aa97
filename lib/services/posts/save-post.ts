import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { rollUp } from '@/lib/domain/roll-up';
import type { Context } from '../context';

/** Writes the post's row after its publications: next version, state rolled up from them. Answers the new version. */
export async function savePost(
  tx: Transaction,
  ctx: Context,
  postId: string,
  values: Partial<typeof posts.$inferInsert> = {},
): Promise<number> {
  const rows = await tx
    .select({ state: publications.state })
    .from(publications)
    .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.postId, postId)));
  const state = rollUp(rows.map((row) => row.state).filter((each) => each !== 'canceled'));
  const [saved] = await tx
    .update(posts)
    .set({ state, updatedAt: ctx.now, version: sql`${posts.version} + 1`, ...values })
    .where(
      and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId), eq(posts.id, postId)),
    )
    .returning({ version: posts.version });
  return saved?.version ?? 0;
}

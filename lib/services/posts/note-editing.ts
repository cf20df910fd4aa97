import { and, eq, gt, lte, min, ne, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import { users } from '@/db/schema/users';
import { postEditors } from '@/db/schema/writing';
import { forbidden, notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { type Editing, type EditorsView, presenceMs } from '@/lib/domain/presence';
import { type Context, inLocation } from '../context';
import { tellLive } from '../events/tell-live';

const ofPost = (ctx: Context, postId: string) =>
  and(
    eq(postEditors.organizationId, ctx.organizationId),
    eq(postEditors.locationId, ctx.locationId),
    eq(postEditors.postId, postId),
  );

/** Other people at this post now; the same person in another tab is nobody else. */
export async function selectEditors(
  tx: Transaction,
  ctx: Context,
  postId: string,
  userId: string,
): Promise<EditorsView> {
  const since = min(postEditors.since);
  const rows = await tx
    .select({ userId: postEditors.userId, name: users.name, since })
    .from(postEditors)
    .innerJoin(users, eq(users.id, postEditors.userId))
    .where(
      and(
        ofPost(ctx, postId),
        ne(postEditors.userId, userId),
        gt(postEditors.seenAt, new Date(ctx.now.getTime() - presenceMs)),
      ),
    )
    .groupBy(postEditors.userId, users.name)
    .orderBy(since, postEditors.userId);
  return { others: rows.map((row) => ({ ...row, since: (row.since ?? ctx.now).toISOString() })) };
}

/** The person behind a request; programs have no composer open. @throws DomainError forbidden */
export function requirePerson(ctx: Context): string {
  requirePermission(ctx.actor, 'post.write');
  if (ctx.actor.kind === 'member') return ctx.actor.userId;
  throw forbidden('Only people have a post open. A program may read and write it without saying so.');
}

/**
 * Says that a person has a post open, and goes on having it: once every ten seconds is enough. Others are told when
 * somebody comes, not of every time. @throws DomainError not_found; forbidden
 */
export async function noteEditing(ctx: Context, { postId, key }: Editing): Promise<EditorsView> {
  const userId = requirePerson(ctx);
  const { organizationId, locationId, now } = ctx;
  return inLocation(ctx, async (tx) => {
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.organizationId, organizationId), eq(posts.locationId, locationId), eq(posts.id, postId)));
    if (!post) throw notFound(`The post ${postId}`);
    const over = lte(postEditors.seenAt, new Date(now.getTime() - presenceMs));
    await tx.delete(postEditors).where(and(ofPost(ctx, postId), over));
    const [row] = await tx
      .insert(postEditors)
      .values({ organizationId, locationId, postId, key, userId, since: now, seenAt: now })
      .onConflictDoUpdate({
        target: [postEditors.organizationId, postEditors.postId, postEditors.key],
        set: { seenAt: now },
        // A key somebody else made up is theirs.
        setWhere: eq(postEditors.userId, userId),
      })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    if (row?.isNew) await tellLive(tx, ctx, 'post.editing', postId);
    return selectEditors(tx, ctx, postId, userId);
  });
}

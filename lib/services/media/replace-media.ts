import { and, eq, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { media } from '@/db/schema/media';
import { posts } from '@/db/schema/posts';
import { editability, isSettled } from '@/lib/domain/edit-rules';
import { DomainError, invalid, notFound } from '@/lib/domain/error';
import type { MediaReplaced, ReplaceMedia } from '@/lib/domain/library';
import { kindOf } from '@/lib/domain/media-kind';
import { requirePermission } from '@/lib/domain/permission';
import { putInPlace } from '@/lib/domain/put-in-place';
import { type Context, inLocation } from '../context';
import { lockPost } from '../posts/lock-post';
import { updatePost } from '../posts/update-post';
import { mediaRow } from './take-off';
import { usesOf } from './uses';

async function findFile(tx: Transaction, ctx: Context, mediaId: string) {
  const [row] = await tx
    .select()
    .from(media)
    .where(and(mediaRow(ctx, mediaId), isNull(media.deletedAt)));
  if (!row) throw notFound(`The file ${mediaId}`);
  return { ...row, durationMs: row.video?.durationMs ?? null };
}
type File = Awaited<ReturnType<typeof findFile>>;

const postsWith = (tx: Transaction, ctx: Context, mediaId: string) =>
  tx
    .select({ id: posts.id, state: posts.state })
    .from(posts)
    .where(
      and(
        eq(posts.organizationId, ctx.organizationId),
        eq(posts.locationId, ctx.locationId),
        isNull(posts.deletedAt),
        sql`${posts.id} in ${usesOf(ctx.organizationId, mediaId)}`,
      ),
    )
    .orderBy(posts.id);

/** The post as an edit would have it, or why it is left alone. */
async function planOne(ctx: Context, postId: string, old: File, next: File) {
  return inLocation(ctx, async (tx) => {
    const { post, publications, draft } = await lockPost(tx, ctx, postId);
    const kind = editability(publications);
    if (kind.kind === 'refused') return { reason: kind.reason };
    const live = publications.filter(({ state }) => isSettled(state)).map(({ accountName }) => accountName);
    if (live.length > 0) return { reason: `It is live on ${live.join(', ')}, and stays as it was sent.` };
    return { version: post.version, draft: putInPlace(draft, old, next) };
  });
}

/** Saves it like any edit: checked, bound anew, told. Somebody who saved in between is waited for once. */
async function putIntoPost(ctx: Context, postId: string, old: File, next: File): Promise<string | null> {
  for (let tries = 0; ; tries += 1) {
    const plan = await planOne(ctx, postId, old, next);
    if (!plan.draft) return plan.reason;
    try {
      await updatePost(ctx, { postId, version: plan.version, draft: plan.draft });
      return null;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
      if (error.code !== 'conflict' || tries > 0) return error.message;
    }
  }
}

/**
 * Puts another file in the place of one in every post that is not out yet, one by one; what is being sent, is live, or
 * would break a rule of its network with it stays and is told. Posts published whole are not mentioned.
 * @throws DomainError not_found (either file); invalid when they are of different kinds or the new one is not ready
 */
export async function replaceMedia(ctx: Context, input: z.output<typeof ReplaceMedia>): Promise<MediaReplaced> {
  requirePermission(ctx.actor, 'media.write');
  requirePermission(ctx.actor, 'post.write');
  const { old, next, users } = await inLocation(ctx, async (tx) => ({
    old: await findFile(tx, ctx, input.mediaId),
    next: await findFile(tx, ctx, input.withMediaId),
    users: await postsWith(tx, ctx, input.mediaId),
  }));
  if (old.id === next.id) throw invalid('Choose another file than the one to replace.');
  if (next.state !== 'ready') throw invalid(`“${next.name}” is not ready yet. Wait until it is processed.`);
  const [from, to] = [kindOf(old.mimeType), kindOf(next.mimeType)];
  if (from !== to) throw invalid(`This is a ${from} and “${next.name}” a ${to}. Choose another ${from}.`);
  const result: MediaReplaced = { posts: [], skipped: [] };
  for (const { id } of users.filter(({ state }) => !isSettled(state))) {
    const reason = await putIntoPost(ctx, id, old, next);
    if (reason === null) result.posts.push(id);
    else result.skipped.push({ postId: id, reason });
  }
  return result;
}

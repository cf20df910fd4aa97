import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { postMedia, posts, postTags } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { notFound } from '@/lib/domain/error';
import type { PostDraft } from '@/lib/domain/post';
import { joinMedia } from '@/lib/domain/stored-media';
import type { Context } from '../context';

/**
 * A post and its publications, locked until the transaction ends. Publications first: the publisher locks in this
 * order too (claim, then the post's mirror), so that the two never wait for each other in a ring.
 */
export async function lockPost(tx: Transaction, ctx: Context, postId: string) {
  const lockPublications = () =>
    tx
      .select({ ...getTableColumns(publications), accountName: accounts.name, network: accounts.network })
      .from(publications)
      .innerJoin(
        accounts,
        and(eq(accounts.organizationId, publications.organizationId), eq(accounts.id, publications.accountId)),
      )
      .where(
        and(
          eq(publications.organizationId, ctx.organizationId),
          eq(publications.locationId, ctx.locationId),
          eq(publications.postId, postId),
        ),
      )
      .orderBy(asc(publications.id))
      .for('update', { of: publications });
  await lockPublications();
  const [post] = await tx
    .select()
    .from(posts)
    .where(
      and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId), eq(posts.id, postId)),
    )
    .for('update');
  if (!post) throw notFound(`The post ${postId}`);
  // Read again: while we waited for the post another editor may have added some.
  const rows = await lockPublications();
  const media = await tx
    .select({
      scope: postMedia.scope,
      position: postMedia.position,
      mediaId: postMedia.mediaId,
      altText: postMedia.altText,
      edit: postMedia.edit,
    })
    .from(postMedia)
    .where(and(eq(postMedia.organizationId, ctx.organizationId), eq(postMedia.postId, postId)));
  const tagRows = await tx
    .select({ tagId: postTags.tagId })
    .from(postTags)
    .where(and(eq(postTags.organizationId, ctx.organizationId), eq(postTags.postId, postId)));
  const draft: PostDraft = {
    summary: post.summary,
    type: post.type,
    accountIds: rows.filter(({ state }) => state !== 'canceled').map(({ accountId }) => accountId),
    ...joinMedia(post.overrides, media),
    tagIds: tagRows.map(({ tagId }) => tagId),
    categoryId: post.categoryId,
    followUpComment: post.followUpComment,
    schedule: post.wallTime && post.timeZone ? { wallTime: post.wallTime, timeZone: post.timeZone } : null,
    details: post.details,
    campaignId: post.campaignId,
    linkPreview: post.linkPreview,
    mentions: post.mentions,
    applyWatermark: post.applyWatermark,
    mediaOptimization: post.mediaOptimization,
    shortenLinks: post.shortenLinks,
  };
  return { post, publications: rows, draft };
}
export type LockedPost = Awaited<ReturnType<typeof lockPost>>;
export type LockedPublication = LockedPost['publications'][number];

import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { postMedia, posts, postTags } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import type { PostDraft } from '@/lib/domain/post';
import { joinMedia } from '@/lib/domain/stored-media';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';

type Post = typeof posts.$inferSelect;
export type LockedPublication = typeof publications.$inferSelect & {
  accountName: string;
  network: string;
  accountLimits: (typeof accounts.$inferSelect)['limits'];
};
export type LockedPost = { post: Post; publications: LockedPublication[]; draft: PostDraft };

const byPost = <Row extends { postId: string }>(rows: Row[]) => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.postId);
    if (list) list.push(row);
    else found.set(row.postId, [row]);
  }
  return (postId: string) => found.get(postId) ?? [];
};

type Asked = { lock: boolean };

const readPublications = (tx: Transaction, ctx: Context, postIds: string[], { lock }: Asked) => {
  const query = tx
    .select({
      ...getTableColumns(publications),
      accountName: accounts.name,
      network: accounts.network,
      accountLimits: accounts.limits,
    })
    .from(publications)
    .innerJoin(
      accounts,
      and(eq(accounts.organizationId, publications.organizationId), eq(accounts.id, publications.accountId)),
    )
    .where(
      and(
        eq(publications.organizationId, ctx.organizationId),
        eq(publications.locationId, ctx.locationId),
        isOneOf(publications.postId, postIds),
      ),
    )
    .orderBy(asc(publications.id))
    .$dynamic();
  return lock ? query.for('update', { of: publications }) : query;
};

/**
 * Posts and their publications by the post's id, locked until the transaction ends; those that are not here are left
 * out. Publications first: the publisher locks in this order too (claim, then the post's mirror), so that the two never
 * wait for each other in a ring.
 */
export async function lockPosts(tx: Transaction, ctx: Context, postIds: string[]): Promise<Map<string, LockedPost>> {
  if (postIds.length > 0) await readPublications(tx, ctx, postIds, { lock: true });
  return readPosts(tx, ctx, postIds, { lock: true });
}

/** lockPosts() without the locks: for looking only. */
export async function readPosts(
  tx: Transaction,
  ctx: Context,
  postIds: string[],
  asked: Asked = { lock: false },
): Promise<Map<string, LockedPost>> {
  if (postIds.length === 0) return new Map();
  const query = tx
    .select()
    .from(posts)
    .where(
      and(
        eq(posts.organizationId, ctx.organizationId),
        eq(posts.locationId, ctx.locationId),
        isOneOf(posts.id, postIds),
      ),
    )
    .orderBy(asc(posts.id))
    .$dynamic();
  const rows = await (asked.lock ? query.for('update') : query);
  // Not before: while we waited for the posts another editor may have added some.
  const publicationsOf = byPost(await readPublications(tx, ctx, postIds, asked));
  const { postId, scope, position, mediaId, altText, edit } = postMedia;
  const mediaOf = byPost(
    await tx
      .select({ postId, scope, position, mediaId, altText, edit })
      .from(postMedia)
      .where(and(eq(postMedia.organizationId, ctx.organizationId), isOneOf(postMedia.postId, postIds))),
  );
  const tagsOf = byPost(
    await tx
      .select({ postId: postTags.postId, tagId: postTags.tagId })
      .from(postTags)
      .where(and(eq(postTags.organizationId, ctx.organizationId), isOneOf(postTags.postId, postIds))),
  );
  return new Map(
    rows.map((post) => {
      const published = publicationsOf(post.id);
      const media = mediaOf(post.id).map(({ postId: _, ...row }) => row);
      const tagIds = tagsOf(post.id).map(({ tagId }) => tagId);
      return [post.id, { post, publications: published, draft: draftOf(post, published, media, tagIds) }];
    }),
  );
}

function draftOf(
  post: Post,
  rows: LockedPublication[],
  media: Parameters<typeof joinMedia>[1],
  tagIds: string[],
): PostDraft {
  return {
    summary: post.summary,
    type: post.type,
    accountIds: rows.filter(({ state }) => state !== 'canceled').map(({ accountId }) => accountId),
    remindAccountIds: rows
      .filter(({ state, remind }) => state !== 'canceled' && remind)
      .map(({ accountId }) => accountId),
    ...joinMedia(post.overrides, media),
    tagIds,
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
}

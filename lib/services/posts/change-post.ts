import { requirePermission } from '@/lib/domain/permission';
import type { LinkPreview, PostDraft, PostMedia } from '@/lib/domain/post';
import type { PostMediaView, PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { findPost } from './find-post';
import { updatePost } from './update-post';

const inPost = ({ id, altText, edit }: PostMediaView): PostMedia => ({ mediaId: id, altText, edit });
const omitImageUrl = ({ imageUrl: _, ...card }: NonNullable<PostView['linkPreview']>): LinkPreview => card;
const mapValues = <In, Out>(record: Record<string, In>, change: (value: In) => Out) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** A post as the draft an editor would send back unchanged. */
const draftOf = (post: PostView): PostDraft => ({
  summary: post.summary,
  type: post.type,
  accountIds: post.publications.map(({ accountId }) => accountId),
  remindAccountIds: post.publications.filter(({ remind }) => remind).map(({ accountId }) => accountId),
  media: post.media.map(inPost),
  tagIds: post.tags.map(({ id }) => id),
  categoryId: post.category?.id ?? null,
  followUpComment: post.followUpComment,
  schedule: post.schedule,
  details: post.details,
  overrides: mapValues(post.overrides, ({ media, ...rest }) => (media ? { ...rest, media: media.map(inPost) } : rest)),
  campaignId: post.campaign?.id ?? null,
  linkPreview: post.linkPreview && omitImageUrl(post.linkPreview),
  mentions: post.mentions,
  applyWatermark: post.applyWatermark,
  mediaOptimization: post.mediaOptimization,
  shortenLinks: post.shortenLinks,
});

/** Some fields of a post; the others stay. Without a version it is saved over whatever is there at this moment. */
export async function changePost(
  ctx: Context,
  input: { postId: string; version?: number } & Partial<PostDraft>,
): Promise<PostView> {
  requirePermission(ctx.actor, 'post.write');
  const { postId, version, ...changes } = input;
  const post = await inLocation(ctx, (tx) => findPost(tx, ctx, postId));
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return updatePost(ctx, { postId, version: version ?? post.version, draft: { ...draftOf(post), ...given } });
}

import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { playgroundMedia, playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { judgeArrival } from '@/lib/domain/judge-arrival';
import { formOf } from '@/lib/domain/networks/network-limits';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { PlaygroundLinkCard, PlaygroundMention, PlaygroundPage, PlaygroundPost } from '@/lib/domain/playground';
import type { PostType } from '@/lib/domain/post';
import type { PostDetails } from '@/lib/domain/post-details';
import { type MediaFacts, mediaFacts } from './media-facts';
import { PlaygroundError } from './playground-error';
import { toPost } from './to-post';

export type CreatePost = {
  page: Pick<PlaygroundPage, 'id' | 'network'>;
  text: string;
  type: PostType;
  media: { mediaId: string; altText: string }[];
  details: PostDetails;
  linkCard: PlaygroundLinkCard | null;
  mentions: PlaygroundMention[];
  replyToId: string | null;
  marker: string | null;
  now: Date;
};

const refuse = (field: string, message: string) => new PlaygroundError(422, 'invalid', message, field);

/**
 * Puts a post on a page when the network it stands for takes it. The same one twice makes two posts: this network
 * refuses no duplicates. @throws PlaygroundError naming the field
 */
export async function createPost(db: Database, sent: CreatePost): Promise<PlaygroundPost> {
  const input = asShown(sent);
  return asSystem(db, async (tx) => {
    const facts = await mediaFacts(tx, filesOf(input));
    const verdict = judgeArrival(input.page.network, {
      ...input,
      media: input.media.map(({ mediaId }) => known(facts, mediaId, input)),
      mentions: input.mentions.length,
      isReply: input.replyToId !== null,
    });
    if (verdict) throw refuse(verdict.field, verdict.message);
    await requireParent(tx, input);
    const { page, now: createdAt, ...values } = input;
    const [post] = await tx
      .insert(playgroundPosts)
      .values({ ...values, id: newId(), pageId: page.id, createdAt })
      .returning();
    if (!post) throw new Error('The post was not stored.');
    await attachMedia(tx, input, post.id);
    return toPost(post, facts);
  });
}

/** What the network makes of it: no words on a story without a caption, no card where there are none. */
function asShown(input: CreatePost): CreatePost {
  const rules = networkRules[input.page.network];
  const silent = input.replyToId === null && formOf(rules, input.type).textMax === 0;
  const linkCard = rules.linkPreview === 'none' ? null : input.linkCard;
  return { ...input, text: silent ? '' : input.text.trim(), linkCard };
}

const filesOf = ({ media, linkCard }: CreatePost) => [
  ...new Set([...media.map((one) => one.mediaId), ...(linkCard?.imageMediaId ? [linkCard.imageMediaId] : [])]),
];

function known(facts: Map<string, MediaFacts>, mediaId: string, { page }: CreatePost): MediaFacts {
  const found = facts.get(mediaId);
  if (found?.pageId !== page.id) throw refuse('media', 'A file is unknown to this page.');
  if (found.bytes === 0 && !found.mimeType.startsWith('image/')) throw refuse('media', 'A file has not come whole.');
  return found;
}

async function requireParent(tx: Transaction, input: CreatePost) {
  if (input.replyToId === null) return;
  const [parent] = await tx
    .select({ id: playgroundPosts.id })
    .from(playgroundPosts)
    .where(eq(playgroundPosts.id, input.replyToId));
  if (!parent) throw refuse('reply_to', 'The post to reply to is not there.');
}

/** A file used by an earlier post may be shown again: refusing it would refuse duplicates by the back door. */
async function attachMedia(tx: Transaction, input: CreatePost, postId: string) {
  const ids = filesOf(input);
  if (ids.length === 0) return;
  const mine = and(inArray(playgroundMedia.id, ids), eq(playgroundMedia.pageId, input.page.id));
  const found = await tx.select({ id: playgroundMedia.id }).from(playgroundMedia).where(mine);
  if (found.length !== ids.length) throw refuse('link_card', 'The card’s picture is unknown to this page.');
  await tx
    .update(playgroundMedia)
    .set({ postId })
    .where(and(mine, isNull(playgroundMedia.postId)));
}

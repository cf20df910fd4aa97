import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { playgroundMedia, playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { playground } from '@/lib/domain/networks/playground';
import type { PlaygroundPost } from '@/lib/domain/playground';
import { mediaSizes } from './media-sizes';
import { PlaygroundError } from './playground-error';
import { toPost } from './to-post';

export type CreatePost = {
  pageId: string;
  text: string;
  media: { mediaId: string; altText: string }[];
  replyToId: string | null;
  marker: string | null;
  now: Date;
};

const refuse = (field: string, message: string) => new PlaygroundError(422, 'invalid', message, field);

/** Puts a post on a page. The same one twice makes two posts: this network refuses no duplicates. @throws PlaygroundError */
export async function createPost(db: Database, input: CreatePost): Promise<PlaygroundPost> {
  const text = input.text.trim();
  if (text === '' && input.media.length === 0) throw refuse('text', 'A post needs text or a picture.');
  const length = playground.count(text);
  if (length > playground.text.max)
    throw refuse('text', `The text has ${length} of ${playground.text.max} characters.`);
  if (input.media.length > playground.media.max)
    throw refuse('media', `A post takes ${playground.media.max} pictures.`);
  return asSystem(db, async (tx) => {
    await requireParent(tx, input);
    const [post] = await tx
      .insert(playgroundPosts)
      .values({ ...input, id: newId(), text, createdAt: input.now })
      .returning();
    if (!post) throw new Error('The post was not stored.');
    await attachMedia(tx, input, post.id);
    return toPost(post, await mediaSizes(tx, [post]));
  });
}

async function requireParent(tx: Transaction, input: CreatePost) {
  if (input.replyToId === null) return;
  const [parent] = await tx
    .select({ id: playgroundPosts.id })
    .from(playgroundPosts)
    .where(eq(playgroundPosts.id, input.replyToId));
  if (!parent) throw refuse('reply_to', 'The post to reply to is not there.');
}

/** A picture used by an earlier post may be shown again: refusing it would refuse duplicates by the back door. */
async function attachMedia(tx: Transaction, input: CreatePost, postId: string) {
  const ids = [...new Set(input.media.map((one) => one.mediaId))];
  if (ids.length === 0) return;
  const mine = and(inArray(playgroundMedia.id, ids), eq(playgroundMedia.pageId, input.pageId));
  const found = await tx.select({ id: playgroundMedia.id }).from(playgroundMedia).where(mine);
  if (found.length !== ids.length) throw refuse('media', 'A picture is unknown to this page.');
  await tx
    .update(playgroundMedia)
    .set({ postId })
    .where(and(mine, isNull(playgroundMedia.postId)));
}

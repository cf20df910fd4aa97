import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { postMedia, posts, postTags } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import type { PostDraft } from '@/lib/domain/post';
import { splitMedia } from '@/lib/domain/stored-media';
import type { Context } from '../context';
import { inParts } from '../is-one-of';
import { postRow } from './insert-post';

/** New drafts, each with a publication for each account; references are checked by the caller. Answers their ids. */
export async function insertPosts(tx: Transaction, ctx: Context, drafts: PostDraft[]): Promise<string[]> {
  if (drafts.length === 0) return [];
  const made = drafts.map((draft) => ({ id: newId(), draft }));
  const { organizationId, locationId, now } = ctx;
  const owner = { organizationId, locationId };
  for (const part of inParts(made)) {
    await tx.insert(posts).values(part.map(({ id, draft }) => postRow(ctx, id, draft)));
  }
  const files = made.flatMap(({ id, draft }) =>
    splitMedia(draft).rows.map((row) => ({ ...owner, postId: id, ...row })),
  );
  for (const part of inParts(files)) await tx.insert(postMedia).values(part);
  const tags = made.flatMap(({ id, draft }) => draft.tagIds.map((tagId) => ({ ...owner, postId: id, tagId })));
  for (const part of inParts(tags)) await tx.insert(postTags).values(part);
  const times = { createdAt: now, updatedAt: now };
  const sent = made.flatMap(({ id, draft }) =>
    draft.accountIds.map((accountId) => ({
      ...{ ...owner, ...times, id: newId(), postId: id, accountId },
      state: 'draft' as const,
      remind: draft.remindAccountIds.includes(accountId),
    })),
  );
  for (const part of inParts(sent)) await tx.insert(publications).values(part);
  return made.map(({ id }) => id);
}

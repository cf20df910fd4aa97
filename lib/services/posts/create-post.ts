import type * as z from 'zod/mini';
import { invalid } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { CreatePost, PostDraft } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { insertPost } from './insert-post';
import { lockPost } from './lock-post';
import { publishLocked } from './publish-post-now';
import { requireReferences } from './require-references';
import { scheduleLocked } from './schedule-post';

const saysSomething = (override: object) => Object.values(override).some((value) => value !== undefined);

/** Sets are sets: an account or tag named twice is meant once. An override that says nothing is none. */
export const normalise = (draft: PostDraft): PostDraft => ({
  ...draft,
  accountIds: [...new Set(draft.accountIds)],
  remindAccountIds: draft.accountIds.filter(
    (id, at, all) => draft.remindAccountIds.includes(id) && all.indexOf(id) === at,
  ),
  tagIds: [...new Set(draft.tagIds)],
  overrides: Object.fromEntries(Object.entries(draft.overrides).filter(([, override]) => saysSomething(override))),
});

/**
 * Writes a new post: a draft, or scheduled or sent at once when `intent` says so (refused, nothing is created).
 * Repeated with the same `postId` it answers the post that is there.
 * @throws DomainError not_found for an account, file, tag, category or campaign of elsewhere; invalid
 */
export async function createPost(ctx: Context, input: z.output<typeof CreatePost>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.write');
  const draft = normalise(input.draft);
  const { intent = 'draft' } = input;
  if (intent !== 'draft') requirePermission(ctx.actor, 'post.schedule');
  const { schedule } = draft;
  if (intent === 'schedule' && !schedule) {
    throw invalid('Choose a date and a time.', [{ path: 'schedule', message: 'Choose a date and a time.' }]);
  }
  return inLocation(ctx, async (tx) => {
    await requireReferences(tx, ctx, draft);
    const { postId, isNew } = await insertPost(tx, ctx, draft, input.postId);
    if (!isNew) return findPost(tx, ctx, postId);
    await recordEvent(tx, ctx, 'post.created', { type: 'post', id: postId }, { after: { version: 1 } });
    if (intent === 'draft') return findPost(tx, ctx, postId);
    const locked = await lockPost(tx, ctx, postId);
    const notice = schedule && intent === 'schedule' ? await scheduleLocked(tx, ctx, locked, schedule) : null;
    if (intent === 'publish_now') await publishLocked(tx, ctx, locked);
    return findPost(tx, ctx, postId, notice);
  });
}

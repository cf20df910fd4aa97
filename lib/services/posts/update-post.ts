import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { isSettled } from '@/lib/domain/edit-rules';
import { invalid } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { PostDraft, Schedule, UpdatePost } from '@/lib/domain/post';
import { changedFields, type PostField } from '@/lib/domain/post-changes';
import type { PostView } from '@/lib/domain/views';
import { toInstant } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { normalise } from './create-post';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import type { LockedPost } from './lock-posts';
import { postColumns } from './post-columns';
import { reconcilePublications } from './reconcile-publications';
import { requireEditable } from './require-open';
import { requireReferences } from './require-references';
import { requireFuture, requireSchedulable } from './require-schedulable';
import { requireVersion } from './require-version';
import { savePost } from './save-post';
import { writeAttachments } from './write-attachments';

const one = (path: string, message: string) => invalid(message, [{ path, message }]);

/** What is live keeps its accounts and its time. */
function requireRecordOnly({ draft: current, publications }: LockedPost, fields: PostField[], next: PostDraft) {
  const there = publications.filter(({ state }) => isSettled(state)).map(({ accountName }) => accountName);
  if (fields.includes('accountIds')) {
    throw one(
      'accountIds',
      `This post is live on ${there.join(', ')}: its accounts can no longer change. Duplicate it instead.`,
    );
  }
  if (fields.includes('schedule') && current.schedule && next.schedule) {
    throw one(
      'schedule',
      'This post is already live: its time can no longer change. Duplicate it to publish it again.',
    );
  }
  return `Only the record in Almanac was changed: what is live on ${there.join(', ')} stays as it was sent.`;
}

/** The time an edit leaves: a draft's may be cleared or lie in the past; a scheduled one's only moves ahead. */
function planTime(ctx: Context, { post, publications }: LockedPost, fields: PostField[], schedule: Schedule | null) {
  if (!fields.includes('schedule') || !schedule) return { instant: post.scheduledAt, note: null, moved: false };
  const waits = publications.some(({ state }) => state === 'scheduled');
  const planned = waits ? requireFuture(schedule, ctx.now) : toInstant(schedule);
  return { ...planned, moved: true };
}

/** Who posts it may be chosen for what has not gone out; the rest keeps what it was. */
function stillReminded({ publications }: LockedPost, { accountIds, remindAccountIds }: PostDraft): string[] {
  const settled = new Map(publications.flatMap((one) => (isSettled(one.state) ? [[one.accountId, one.remind]] : [])));
  return accountIds.filter((id) => settled.get(id) ?? remindAccountIds.includes(id));
}

const attached: PostField[] = ['media', 'overrides', 'tagIds'];

async function save(tx: Transaction, ctx: Context, locked: LockedPost, draft: PostDraft, fields: PostField[]) {
  const { post } = locked;
  const references = await requireReferences(tx, ctx, draft);
  const scheduled = locked.publications.some(({ state }) => state === 'scheduled');
  const { instant, note, moved } = planTime(ctx, locked, fields, draft.schedule);
  if (scheduled) requireSchedulable(draft, references, { now: ctx.now, at: instant ?? ctx.now });
  if (fields.some((field) => attached.includes(field))) await writeAttachments(tx, ctx, post.id, draft);
  await reconcilePublications(tx, ctx, locked, draft, { references, dueAt: scheduled ? instant : null, moved });
  const version = await savePost(tx, ctx, post.id, {
    ...postColumns(draft),
    scheduledAt: draft.schedule ? instant : null,
    wallTime: draft.schedule?.wallTime ?? null,
    timeZone: draft.schedule?.timeZone ?? null,
  });
  const pick = (from: PostDraft) => Object.fromEntries(fields.map((field) => [field, from[field]]));
  const change = { before: pick(locked.draft), after: { version, ...pick(draft) } };
  await recordEvent(tx, ctx, 'post.updated', { type: 'post', id: post.id }, change);
  return note;
}

/**
 * Saves an edit over the version its editor read. A scheduled post keeps its schedule and is checked again; a live one
 * changes in our record only, and says so. @throws DomainError conflict (someone was faster; being sent); invalid
 */
export async function updatePost(ctx: Context, input: z.output<typeof UpdatePost>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.write');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    await requireVersion(tx, ctx, locked, input.version);
    const kind = requireEditable(locked);
    const keepsTime = locked.post.state !== 'draft' && !input.draft.schedule;
    const schedule = keepsTime ? locked.draft.schedule : input.draft.schedule;
    const remindAccountIds = stillReminded(locked, input.draft);
    const draft = normalise({ ...input.draft, schedule, remindAccountIds });
    const fields = changedFields(locked.draft, draft);
    if (fields.length === 0) return findPost(tx, ctx, input.postId);
    const onlyRecord = kind === 'record' ? requireRecordOnly(locked, fields, draft) : null;
    const note = await save(tx, ctx, locked, draft, fields);
    return findPost(tx, ctx, input.postId, onlyRecord ?? note);
  });
}

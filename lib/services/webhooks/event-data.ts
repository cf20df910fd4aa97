import { and, eq } from 'drizzle-orm';
import { publications } from '@/db/schema/publications';
import { DomainError, notFound } from '@/lib/domain/error';
import { selectAccounts } from '../accounts/select-accounts';
import { getBatch } from '../batches/get-batch';
import { getContentEvent } from '../content-events/get-content-event';
import { type Context, inLocation } from '../context';
import { findFeed } from '../feeds/select-feeds';
import { listCampaigns } from '../labels/list-campaigns';
import { listCategories } from '../labels/list-categories';
import { listTags } from '../labels/list-tags';
import { getMedia } from '../media/get-media';
import { getPost } from '../posts/get-post';
import { findWebhook } from './select-webhooks';

type Read = (ctx: Context, id: string) => Promise<Record<string, unknown>>;

const one = <Row extends { id: string }>(rows: Row[], id: string): Row => {
  const found = rows.find((row) => row.id === id);
  if (!found) throw notFound('It');
  return found;
};

async function publication(ctx: Context, id: string) {
  const [row] = await inLocation(ctx, (tx) =>
    tx
      .select({ postId: publications.postId })
      .from(publications)
      .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, id))),
  );
  if (!row) throw notFound('The publication');
  const post = await getPost(ctx, { postId: row.postId });
  return { publication: one(post.publications, id), post };
}

/** What an event is about, under its noun, as the planner API shows it. */
const reads: Record<string, Read> = {
  publication,
  post: async (ctx, postId) => ({ post: await getPost(ctx, { postId }) }),
  account: async (ctx, id) => ({ account: one(await inLocation(ctx, (tx) => selectAccounts(tx, ctx, [id])), id) }),
  content_event: async (ctx, eventId) => ({ contentEvent: await getContentEvent(ctx, { eventId }) }),
  media: async (ctx, mediaId) => ({ media: await getMedia(ctx, { mediaId }) }),
  batch: async (ctx, batchId) => ({ batch: await getBatch(ctx, { batchId }) }),
  feed: async (ctx, feedId) => ({ feed: await inLocation(ctx, (tx) => findFeed(tx, ctx, feedId)) }),
  tag: async (ctx, id) => ({ tag: one((await listTags(ctx)).tags, id) }),
  category: async (ctx, id) => ({ category: one((await listCategories(ctx)).categories, id) }),
  campaign: async (ctx, id) => ({ campaign: one((await listCampaigns(ctx)).campaigns, id) }),
  // Its address may hold a key, and this goes to somebody else's.
  webhook: async (ctx, webhookId) => {
    const { id, description, state, stateReason } = await inLocation(ctx, (tx) => findWebhook(tx, ctx, webhookId));
    return { webhook: { id, description, state, stateReason } };
  },
};

/** As it is now; empty for what is gone for good and for what the API does not show. */
export async function eventData(ctx: Context, subject: { type: string; id: string }): Promise<Record<string, unknown>> {
  try {
    return (await reads[subject.type]?.(ctx, subject.id)) ?? {};
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return {};
    throw error;
  }
}

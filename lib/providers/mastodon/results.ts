import type { CallContext, PostResults, PublishJob } from '../provider';
import { mastodonCall, targetOf, throwAnswer } from './client';

type Counts = { favourites_count?: number; replies_count?: number; reblogs_count?: number };

/** One by one: asking for several statuses at once is known to servers from 4.3 on only. */
export async function results(
  job: Pick<PublishJob, 'account' | 'credentials'>,
  remoteIds: string[],
  call: CallContext,
): Promise<PostResults[]> {
  const found: PostResults[] = [];
  for (const remoteId of remoteIds) {
    const answer = await mastodonCall(call, targetOf(job), `/api/v1/statuses/${encodeURIComponent(remoteId)}`);
    if (answer.status === 404 || answer.status === 410) continue;
    if (answer.status !== 200 || answer.json === null) throwAnswer(answer);
    const {
      favourites_count: likes = 0,
      replies_count: comments = 0,
      reblogs_count: shares = 0,
    } = answer.json as Counts;
    found.push({ remoteId, impressions: null, likes, comments, shares });
  }
  return found;
}

import type { Outcome } from '@/lib/domain/outcome';
import { outcomeOfError, outcomeOfStatus } from '../classify';
import type { HttpAnswer } from '../http';
import type { CallContext, Prepared, PublishJob } from '../provider';
import { readPost, readRefusal, readUpload } from './answers';
import { apiCall } from './client';

const pagePath = (job: PublishJob) => `/pages/${encodeURIComponent(job.account.remoteId)}`;
const handleName = (mediaId: string) => `media:${mediaId}`;

/** Uploads the pictures not uploaded yet; each keeps its handle over attempts. */
export async function prepare(job: PublishJob, call: CallContext): Promise<Prepared | Outcome> {
  const handles = { ...job.handles };
  try {
    for (const media of job.content.media) {
      if (handles[handleName(media.id)]) continue;
      const headers = { 'content-type': media.mimeType };
      const bytes = await media.read();
      const answer = await apiCall(call, job.credentials, `${pagePath(job)}/media`, { method: 'POST', headers, bytes });
      const uploaded = answer.status === 201 ? readUpload(answer) : null;
      if (!uploaded) return refusal('prepare', answer, job.now);
      handles[handleName(media.id)] = uploaded.id;
    }
  } catch (error) {
    return outcomeOfError('prepare', error);
  }
  return { kind: 'prepared', handles };
}

/** The one call that cannot be taken back. */
export async function commit(job: PublishJob, call: CallContext): Promise<Outcome> {
  try {
    const answer = await apiCall(call, job.credentials, `${pagePath(job)}/posts`, {
      method: 'POST',
      json: {
        text: job.content.text,
        media: job.content.media.map((one) => ({ id: job.handles[handleName(one.id)], alt_text: one.altText })),
        reply_to: job.parent?.remoteId ?? null,
        marker: job.marker,
      },
    });
    if (answer.status !== 201) return refusal('commit', answer, job.now);
    const post = readPost(answer);
    if (!post) return { kind: 'unknown', reason: 'Playground accepted the post but did not say which it is.' };
    return { kind: 'published', remoteId: post.id, url: post.url };
  } catch (error) {
    return outcomeOfError('commit', error);
  }
}

function refusal(phase: 'prepare' | 'commit', answer: HttpAnswer, now: Date): Outcome {
  const refused = readRefusal(answer);
  const outcome = outcomeOfStatus(phase, answer, now, refused?.error_description);
  // The page was closed, or the grant does not cover it (any more): connecting again is what helps.
  if (answer.status === 403)
    return { kind: 'unauthorized', reason: refused?.error_description ?? 'Access was refused.' };
  return outcome.kind === 'rejected' ? { ...outcome, field: refused?.field ?? null } : outcome;
}

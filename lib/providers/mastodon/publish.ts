import { createHash } from 'node:crypto';
import type { Outcome } from '@/lib/domain/outcome';
import { outcomeOfError } from '../classify';
import type { CallContext, Prepared, PublishJob } from '../provider';
import { usageOf } from '../usage';
import { localId, mastodonCall, outcomeOfAnswer, outcomeOfFailure, targetOf, throwAnswer } from './client';
import { awaitMedia, isVideo, uploadMedia } from './media';

/** Pictures are ready at once; a video is worked on for minutes: upload and wait share the time preparing may take. */
const picturePatienceMs = 20_000;
const videoPatienceMs = 120_000;

/** Uploads the media and waits until the server has worked through them. */
export async function prepare(job: PublishJob, call: CallContext): Promise<Prepared | Outcome> {
  if (job.part === 'follow_up' && !job.parent) {
    return { kind: 'rejected', field: 'followUpComment', reason: 'The post to comment on is not known on Mastodon.' };
  }
  const target = targetOf(job);
  const began = performance.now();
  const key = mediaKey(job);
  const known = job.handles.mediaKey === key ? (job.handles.mediaIds ?? '').split(',') : [];
  try {
    const ids: string[] = [];
    for (const [place, media] of job.content.media.entries()) {
      // An upload of an earlier attempt is used again while the server still has it.
      const earlier = known[place];
      const until = () => (isVideo(media) ? began + videoPatienceMs : performance.now() + picturePatienceMs);
      const kept = earlier ? await awaitMedia(call, target, earlier, until()) : false;
      const id = earlier && kept ? earlier : await uploadMedia(call, target, media);
      if (!kept) await awaitMedia(call, target, id, until());
      ids.push(id);
    }
    return { kind: 'prepared', handles: { mediaKey: key, mediaIds: ids.join(',') } };
  } catch (error) {
    return outcomeOfFailure(error, job.now);
  }
}

const mediaKey = (job: PublishJob) =>
  createHash('sha256')
    .update(JSON.stringify(job.content.media.map((media) => [media.id, media.altText])))
    .digest('hex');

/** The one irreversible call. The server answers the same status to the same key for an hour. */
export async function commit(job: PublishJob, call: CallContext): Promise<Outcome> {
  const headers = { 'Idempotency-Key': job.marker };
  try {
    const request = { method: 'POST', headers, json: statusOf(job) };
    const answer = await mastodonCall(call, targetOf(job), '/api/v1/statuses', request);
    // The server answers with the numbers of statuses here, not those of all calls.
    call.tell?.(usageOf(answer.headers, job.now));
    const status = answer.json as { id?: string; url?: string | null; uri?: string } | null;
    if (answer.status !== 200) return outcomeOfAnswer('commit', answer, job.now);
    if (!status?.id) return { kind: 'unknown', reason: 'The server took the post but did not say where it is.' };
    return { kind: 'published', remoteId: status.id, url: status.url ?? status.uri ?? null };
  } catch (error) {
    return outcomeOfError('commit', error);
  }
}

/** The comment is seen by whom the post is seen; a content warning stays with the post it is about. */
function statusOf(job: PublishJob) {
  const { visibility, spoilerText, sensitive, language } = job.content.details.mastodon ?? {};
  const mediaIds = (job.handles.mediaIds ?? '').split(',').filter(Boolean);
  const warning = job.part === 'post' ? spoilerText?.trim() : undefined;
  return {
    status: job.content.text,
    ...(mediaIds.length > 0 && { media_ids: mediaIds }),
    ...(visibility && { visibility }),
    ...(warning && { spoiler_text: warning }),
    ...(job.part === 'post' && sensitive !== undefined && { sensitive }),
    ...(language && { language }),
    ...(job.parent && { in_reply_to_id: job.parent.remoteId }),
  };
}

/** Taking away what is already gone succeeds. */
export async function remove(job: Pick<PublishJob, 'account' | 'credentials'>, remoteId: string, call: CallContext) {
  const answer = await mastodonCall(call, targetOf(job), `/api/v1/statuses/${localId(remoteId)}`, { method: 'DELETE' });
  if (answer.status !== 200 && answer.status !== 404) throwAnswer(answer);
}

import type { Outcome } from '@/lib/domain/outcome';
import { outcomeOfError, outcomeOfStatus } from '../classify';
import type { HttpAnswer } from '../http';
import type { CallContext, Prepared, PublishJob, PublishMedia } from '../provider';
import { usageOf } from '../usage';
import { readPost, readRefusal, readUpload } from './answers';
import { apiCall } from './client';

const pagePath = (job: PublishJob) => `/pages/${encodeURIComponent(job.account.remoteId)}`;
const handleName = (mediaId: string) => `media:${mediaId}`;

/** Uploads the files not uploaded yet, with their covers; each keeps its handle over attempts. */
export async function prepare(job: PublishJob, call: CallContext): Promise<Prepared | Outcome> {
  const handles = { ...job.handles };
  const card = job.content.linkPreview?.image;
  try {
    for (const media of card ? [...job.content.media, card] : job.content.media) {
      if (handles[handleName(media.id)]) continue;
      const uploaded = await upload(job, media, call);
      if (typeof uploaded !== 'string') return refusal('prepare', uploaded, job.now);
      handles[handleName(media.id)] = uploaded;
    }
  } catch (error) {
    return outcomeOfError('prepare', error);
  }
  return { kind: 'prepared', handles };
}

/** The id the network gave, or its refusal. */
async function upload(job: PublishJob, media: PublishMedia, call: CallContext): Promise<string | HttpAnswer> {
  const headers = { 'content-type': media.mimeType };
  const bytes = await media.read();
  const facts = new URLSearchParams({ width: String(media.width), height: String(media.height) });
  if (media.durationMs !== null) facts.set('duration_ms', String(Math.round(media.durationMs)));
  const path = `${pagePath(job)}/media`;
  const request = { method: 'POST', headers, bytes, timeout: timeoutOf(bytes) };
  const answer = await apiCall(call, job.credentials, `${path}?${facts}`, request);
  const uploaded = answer.status === 201 ? readUpload(answer) : null;
  if (!uploaded || !media.poster) return uploaded?.id ?? answer;
  const cover = await apiCall(call, job.credentials, `${path}/${encodeURIComponent(uploaded.id)}/poster`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    bytes: await media.poster.read(),
  });
  return cover.status === 204 ? uploaded.id : cover;
}

/** Milliseconds: twenty seconds, and one more for each megabyte. */
const timeoutOf = (bytes: Uint8Array) => 20_000 + Math.ceil(bytes.length / 1_000_000) * 1000;

/** The one call that cannot be taken back. */
export async function commit(job: PublishJob, call: CallContext): Promise<Outcome> {
  try {
    const answer = await apiCall(call, job.credentials, `${pagePath(job)}/posts`, {
      method: 'POST',
      json: bodyOf(job),
    });
    call.tell?.(usageOf(answer.headers, job.now));
    if (answer.status !== 201) return refusal('commit', answer, job.now);
    const post = readPost(answer);
    if (!post) return { kind: 'unknown', reason: 'Playground accepted the post but did not say which it is.' };
    return { kind: 'published', remoteId: post.id, url: post.url };
  } catch (error) {
    return outcomeOfError('commit', error);
  }
}

function bodyOf({ content, handles, parent, marker }: PublishJob) {
  const card = content.linkPreview;
  return {
    text: content.text,
    type: content.type,
    media: content.media.map((one) => ({ id: handles[handleName(one.id)], alt_text: one.altText })),
    details: content.details,
    link_card: card && {
      ...{ url: card.url, title: card.title, description: card.description },
      image: card.image ? handles[handleName(card.image.id)] : null,
    },
    mentions: content.mentions.map(({ text, url }) => ({ text, url })),
    reply_to: parent?.remoteId ?? null,
    marker,
  };
}

function refusal(phase: 'prepare' | 'commit', answer: HttpAnswer, now: Date): Outcome {
  const refused = readRefusal(answer);
  const outcome = outcomeOfStatus(phase, answer, now, refused?.error_description);
  // The page was closed, or the grant does not cover it (any more): connecting again is what helps.
  if (answer.status === 403)
    return { kind: 'unauthorized', reason: refused?.error_description ?? 'Access was refused.' };
  return outcome.kind === 'rejected' ? { ...outcome, field: refused?.field ?? null } : outcome;
}

import type { LookBack, Outcome } from '@/lib/domain/outcome';
import { outcomeOfError, reasonOf } from '../classify';
import { LostAnswerError, NotSentError } from '../http';
import type { CallContext, Prepared, PublishJob } from '../provider';
import { policySeconds, type Usage, usageOf } from '../usage';
import { outcomeOfAnswer, outcomeOfFailure, type Target, throwAnswer, xrpc } from './client';
import { buildRecord, contentKey } from './record';
import { recordKey } from './tid';
import { videoProblem } from './video';

const collection = 'app.bsky.feed.post';
/** A PDS forgets uploads that nothing refers to; younger ones are used again. */
const uploadsLastMs = 30 * 60_000;

const targetOf = (job: Pick<PublishJob, 'account' | 'credentials'>): Target => ({
  url: job.credentials.pdsUrl || job.account.serverUrl,
  token: job.credentials.accessJwt,
});
const rkeyOf = (job: PublishJob) => job.handles.rkey || recordKey(job.plannedAt, job.marker);

function postUrl(account: { handle: string; remoteId: string }, rkey: string): string {
  const handle = account.handle.replace(/^@/, '');
  const usable = handle.includes('.') && handle !== 'handle.invalid';
  return `https://bsky.app/profile/${usable ? handle : account.remoteId}/post/${rkey}`;
}

const isVideo = ({ mimeType }: { mimeType: string }) => mimeType.startsWith('video/');

/** Uploads, looks up who is mentioned, reads the linked page; nothing of it is public yet. */
export async function prepare(job: PublishJob, call: CallContext): Promise<Prepared | Outcome> {
  if (job.part === 'follow_up' && !job.parent) {
    return { kind: 'rejected', field: 'followUpComment', reason: 'The post to comment on is not known on Bluesky.' };
  }
  const problem = job.content.media.filter(isVideo).map(videoProblem).find(Boolean);
  if (problem) return { kind: 'rejected', field: 'media', reason: problem };
  const key = contentKey(job);
  const age = job.now.getTime() - Date.parse(job.handles.preparedAt ?? '');
  if (job.handles.key === key && job.handles.record && age < uploadsLastMs)
    return { kind: 'prepared', handles: job.handles };
  try {
    const record = JSON.stringify(await buildRecord(job, targetOf(job), call));
    return { kind: 'prepared', handles: { rkey: rkeyOf(job), key, preparedAt: job.now.toISOString(), record } };
  } catch (error) {
    return outcomeOfFailure(error, job.now);
  }
}

/**
 * The one irreversible call. The record key is ours and the same for every attempt: the server refuses a second record
 * of it (a PDS answers 500, which is `unknown`, and the look-back then finds the first).
 */
export async function commit(job: PublishJob, call: CallContext): Promise<Outcome> {
  const rkey = rkeyOf(job);
  const record = { ...JSON.parse(job.handles.record ?? '{}'), createdAt: job.now.toISOString() };
  const json = { repo: job.account.remoteId, collection, rkey, record };
  try {
    const answer = await xrpc(call, targetOf(job), 'com.atproto.repo.createRecord', {}, { json });
    call.tell?.(postsLeft(answer.headers, job.now));
    const made = answer.json as { uri?: string; cid?: string } | null;
    if (answer.status !== 200) return outcomeOfAnswer('commit', answer, job.now);
    if (!made?.uri || !made.cid)
      return { kind: 'unknown', reason: 'The server took the post but did not say where it is.' };
    return { kind: 'published', remoteId: made.uri, url: postUrl(job.account, rkey), details: { cid: made.cid, rkey } };
  } catch (error) {
    return outcomeOfError('commit', error);
  }
}

/** Write points, of which a record costs three, are counted by the hour and the day; shorter windows count any call. */
function postsLeft(headers: Headers, now: Date): Usage | null {
  const usage = (policySeconds(headers) ?? 0) >= 3600 ? usageOf(headers, now) : null;
  return usage && { ...usage, limit: Math.floor(usage.limit / 3), left: Math.floor(usage.left / 3) };
}

/** The repository is the truth: the record with our key is there or it is not. */
export async function latest(job: PublishJob, call: CallContext): Promise<LookBack> {
  const rkey = rkeyOf(job);
  const query = { repo: job.account.remoteId, collection, rkey };
  try {
    const answer = await xrpc(call, targetOf(job), 'com.atproto.repo.getRecord', query);
    const found = answer.json as { uri?: string; cid?: string; error?: string } | null;
    if (answer.status === 200 && found?.uri && found.cid) {
      const details = { cid: found.cid, rkey };
      const evidence = `The repository holds a record under our key ${rkey}.`;
      return { kind: 'found', remoteId: found.uri, url: postUrl(job.account, rkey), details, evidence };
    }
    if (found?.error === 'RecordNotFound')
      return { kind: 'absent', evidence: `The repository holds no record under our key ${rkey}.` };
    return { kind: 'unreadable', evidence: reasonOf(answer) };
  } catch (error) {
    if (error instanceof NotSentError || error instanceof LostAnswerError)
      return { kind: 'unreadable', evidence: error.message };
    throw error;
  }
}

/** Taking away what is already gone succeeds. */
export async function remove(job: Pick<PublishJob, 'account' | 'credentials'>, remoteId: string, call: CallContext) {
  const rkey = remoteId.split('/').at(-1);
  const json = { repo: job.account.remoteId, collection, rkey };
  const answer = await xrpc(call, targetOf(job), 'com.atproto.repo.deleteRecord', {}, { json });
  if (answer.status !== 200) throwAnswer(answer);
}

import type { LookBack } from '@/lib/domain/outcome';
import { reasonOf } from '../classify';
import { LostAnswerError, NotSentError } from '../http';
import type { CallContext, PublishJob } from '../provider';
import { localId, MastodonError, mastodonCall, mastodonOk, targetOf } from './client';

type Status = {
  id: string;
  url: string | null;
  created_at: string;
  in_reply_to_id: string | null;
  media_attachments?: { id: string }[];
};

/** The server's clock is not ours. */
const clockSlackMs = 5 * 60_000;
const pageSize = 40;
const maxPages = 5;

/**
 * Reads the account's own statuses back to when the first attempt was claimed; the author's token sees every visibility,
 * so a list read that far is authoritative. Sending the same Idempotency-Key again would answer the same status too,
 * but only within its hour, and it would post when the first request never arrived: reading cannot.
 */
export async function latest(job: PublishJob, call: CallContext): Promise<LookBack> {
  try {
    return await search(job, call);
  } catch (error) {
    const known = error instanceof MastodonError || error instanceof NotSentError || error instanceof LostAnswerError;
    if (known) return { kind: 'unreadable', evidence: error.message };
    throw error;
  }
}

async function search(job: PublishJob, call: CallContext): Promise<LookBack> {
  const oldest = job.firstClaimedAt.getTime() - clockSlackMs;
  let before = '';
  let read = 0;
  for (let page = 0; page < maxPages; page++) {
    const path = `/api/v1/accounts/${localId(job.account.remoteId)}/statuses?limit=${pageSize}&exclude_reblogs=true${before}`;
    const answer = await mastodonCall(call, targetOf(job), path);
    if (answer.status !== 200 || !Array.isArray(answer.json)) return { kind: 'unreadable', evidence: reasonOf(answer) };
    const list = answer.json as Status[];
    const recent = list.filter((status) => Date.parse(status.created_at) >= oldest);
    for (const status of recent) {
      if (!(await isOurs(job, status, call))) continue;
      const evidence = `A status of ${status.created_at} has our exact text and media.`;
      return { kind: 'found', remoteId: status.id, url: status.url, evidence };
    }
    read += list.length;
    const last = list.at(-1);
    if (!last || recent.length < list.length) {
      return {
        kind: 'absent',
        evidence: `None of the account's statuses since ${new Date(oldest).toISOString()} is ours.`,
      };
    }
    before = `&max_id=${last.id}`;
  }
  return { kind: 'unreadable', evidence: `The account has over ${read} newer statuses; too many to be sure.` };
}

/** `content` is HTML with shortened links: what was typed is in the source. Uploads are ours alone: their ids decide. */
async function isOurs(job: PublishJob, status: Status, call: CallContext): Promise<boolean> {
  if ((status.in_reply_to_id ?? null) !== (job.parent?.remoteId ?? null)) return false;
  const theirs = (status.media_attachments ?? []).map((media) => media.id).sort();
  const ours = (job.handles.mediaIds ?? '').split(',').filter(Boolean).sort();
  if (theirs.length !== job.content.media.length) return false;
  if (ours.length > 0) return theirs.join() === ours.join();
  const source = await mastodonOk<{ text: string; spoiler_text: string }>(
    call,
    targetOf(job),
    `/api/v1/statuses/${status.id}/source`,
  );
  return plain(source.text) === plain(job.content.text);
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC');

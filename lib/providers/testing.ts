import type { Exchange } from '@/lib/domain/outcome';
import type {
  CallContext,
  ConnectableAccount,
  Grant,
  Provider,
  PublishContent,
  PublishJob,
  PublishMedia,
} from './provider';

/** A call that nobody aborts, and what it sent. */
export function testCall() {
  const exchanges: Exchange[] = [];
  const call: CallContext = { signal: new AbortController().signal, record: (exchange) => exchanges.push(exchange) };
  return { call, exchanges };
}

/** What a plain post says; the rest of it as told. */
export const testContent = (content: Partial<PublishContent> = {}): PublishContent => ({
  ...{ text: 'Hello', type: 'post', media: [], details: {}, linkPreview: null, mentions: [] },
  ...content,
});

/** A file of these bytes, a PNG unless told. */
export const testMedia = (bytes: Uint8Array, values: Partial<PublishMedia> = {}): PublishMedia => ({
  ...{ id: crypto.randomUUID(), mimeType: 'image/png', bytes: bytes.byteLength, width: 30, height: 20, altText: '' },
  ...{ durationMs: null, poster: null, read: async () => bytes },
  ...values,
});

/** A job as the publisher makes it, for a post of this account. */
export function testJob(
  grant: Grant,
  account: ConnectableAccount,
  job: Partial<Omit<PublishJob, 'content'>> & { text?: string; content?: Partial<PublishContent> },
): PublishJob {
  const { text, content, ...rest } = job;
  return {
    publicationId: '665f1f77bcf86cd799439011',
    part: 'post',
    marker: crypto.randomUUID(),
    account: { ...account, serverUrl: grant.serverUrl },
    credentials: { ...grant.credentials, ...account.credentials },
    content: testContent({ ...(text !== undefined && { text }), ...content }),
    parent: null,
    handles: {},
    firstClaimedAt: new Date(),
    plannedAt: new Date(),
    now: new Date(),
    ...rest,
  };
}

/** Prepare and commit, as the publisher does on a good day. */
export async function publish(provider: Provider, job: PublishJob) {
  const { call, exchanges } = testCall();
  const prepared = await provider.prepare(job, call);
  if (prepared.kind !== 'prepared') return { outcome: prepared, exchanges, job };
  const ready = { ...job, handles: prepared.handles };
  return { outcome: await provider.commit(ready, call), exchanges, job: ready };
}

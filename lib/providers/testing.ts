import type { Exchange } from '@/lib/domain/outcome';
import type { CallContext, ConnectableAccount, Grant, Provider, PublishJob } from './provider';

/** A call that nobody aborts, and what it sent. */
export function testCall() {
  const exchanges: Exchange[] = [];
  const call: CallContext = { signal: new AbortController().signal, record: (exchange) => exchanges.push(exchange) };
  return { call, exchanges };
}

/** A job as the publisher makes it, for a post of this account. */
export function testJob(
  grant: Grant,
  account: ConnectableAccount,
  job: Partial<PublishJob> & { text?: string },
): PublishJob {
  const { text = 'Hello', ...rest } = job;
  return {
    publicationId: '665f1f77bcf86cd799439011',
    part: 'post',
    marker: crypto.randomUUID(),
    account: { ...account, serverUrl: grant.serverUrl },
    credentials: { ...grant.credentials, ...account.credentials },
    content: { text, media: [], details: {} },
    parent: null,
    handles: {},
    firstClaimedAt: new Date(),
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

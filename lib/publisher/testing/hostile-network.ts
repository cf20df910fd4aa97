import { setTimeout as sleep } from 'node:timers/promises';
import type { LookBack, Outcome } from '@/lib/domain/outcome';
import type { CallContext, Grant, Prepared, Provider, PublishJob } from '@/lib/providers/provider';
import type { Usage } from '@/lib/providers/usage';

/** One way a network can behave at one irreversible call. */
export type Manner =
  | 'ok'
  | 'accept_and_lose' // it is live, the answer never comes
  | 'accept_and_hang' // it is live, the connection hangs until we give up
  | 'lose' // nothing happened, the answer never comes
  | 'throw'
  | 'rate_limit'
  | 'reject'
  | 'unauthorized'
  | 'pending';

export type Entry = {
  marker: string;
  page: string;
  text: string;
  parent: string | null;
  handles: Record<string, string>;
};

/** A network in this process with its own memory: what it holds is the truth that tests compare with. */
export function hostileNetwork() {
  const ledger: Entry[] = [];
  const manners: Manner[] = [];
  const looks: ('list' | 'unreadable' | 'lagging' | 'throw')[] = [];
  const calls = { prepare: 0, commit: 0, latest: 0, check: 0, refresh: 0 };
  const state = {
    ledger,
    calls,
    /** How the next calls behave, in order; then `ok`. By marker where one is given. */
    manners,
    looks,
    byPage: new Map<string, Manner>(),
    uploads: false,
    /** What its next answers say is left of the budget. */
    usage: null as Usage | null,
    refresh: async (_grant: Grant): Promise<Grant> => {
      throw new Error('No refresh was expected.');
    },
    /** Runs while the call is under way. */
    during: async () => {},
    of: (marker: string) => ledger.filter((entry) => entry.marker === marker),
  };
  const urlOf = (index: number) => `https://network.example/posts/${index + 1}`;
  const accept = (job: PublishJob) => {
    const { marker, content, handles, parent } = job;
    return ledger.push({
      marker,
      page: job.account.remoteId,
      text: content.text,
      parent: parent?.remoteId ?? null,
      handles,
    });
  };
  const published = (index: number): Outcome => ({
    kind: 'published',
    remoteId: `remote-${index + 1}`,
    url: urlOf(index),
  });

  async function commit(job: PublishJob, call: CallContext): Promise<Outcome> {
    calls.commit += 1;
    await state.during();
    call.tell?.(state.usage);
    const manner = state.byPage.get(job.account.remoteId) ?? manners.shift() ?? 'ok';
    switch (manner) {
      case 'ok':
        return published(accept(job) - 1);
      case 'accept_and_lose':
        accept(job);
        return { kind: 'unknown', reason: 'connection reset' };
      case 'accept_and_hang':
        accept(job);
        await sleep(60_000, undefined, { signal: call.signal }).catch(() => {});
        return { kind: 'unknown', reason: 'timeout' };
      case 'lose':
        return { kind: 'unknown', reason: 'connection reset' };
      case 'throw':
        throw new Error('socket hang up');
      case 'rate_limit':
        return { kind: 'retry', afterSeconds: 600, reason: 'Too many requests.' };
      case 'reject':
        return { kind: 'rejected', field: 'summary', reason: 'Too rude.' };
      case 'unauthorized':
        return { kind: 'unauthorized', reason: 'The token was revoked.' };
      case 'pending':
        accept(job);
        return { kind: 'pending', ticket: `ticket-${job.marker}`, checkAfterSeconds: 30 };
    }
  }

  async function latest(job: PublishJob): Promise<LookBack> {
    calls.latest += 1;
    const manner = looks.shift() ?? 'list';
    if (manner === 'throw') throw new Error('503');
    if (manner === 'unreadable') return { kind: 'unreadable', evidence: 'The list answered 503.' };
    const index = ledger.findIndex((entry) => entry.marker === job.marker);
    if (index < 0 || manner === 'lagging') return { kind: 'absent', evidence: 'not among the newest 40' };
    return { kind: 'found', remoteId: `remote-${index + 1}`, url: urlOf(index), evidence: `marker ${job.marker}` };
  }

  const provider: Provider = {
    ...{
      id: 'playground',
      name: 'Hostile',
      kind: 'playground',
      about: '',
      can: [],
      methods: [],
      quarantineSeconds: 120,
    },
    authorize: () => Promise.reject(new Error('not used')),
    exchange: () => Promise.reject(new Error('not used')),
    listAccounts: () => Promise.resolve([]),
    async refresh(grant) {
      calls.refresh += 1;
      return state.refresh(grant);
    },
    async prepare(job): Promise<Prepared> {
      calls.prepare += 1;
      return {
        kind: 'prepared',
        handles: state.uploads ? { upload: job.handles.upload ?? `upload-${calls.prepare}` } : {},
      };
    },
    commit,
    async check(job, ticket) {
      calls.check += 1;
      if (ticket !== `ticket-${job.marker}`) throw new Error(`Unknown ticket ${ticket}`);
      return published(ledger.findIndex((entry) => entry.marker === job.marker));
    },
    latest,
  };
  return { ...state, state, provider };
}
export type HostileNetwork = ReturnType<typeof hostileNetwork>;

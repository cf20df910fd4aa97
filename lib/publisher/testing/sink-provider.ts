import type { LookBack, Outcome } from '@/lib/domain/outcome';
import type { Provider } from '@/lib/providers/provider';

const unused = () => Promise.reject(new Error('not used'));

/** Publishes to a sink server. Whatever it does not answer clearly is unknown, as with every network. */
export const sinkProvider = (url: string): Provider => ({
  ...{ id: 'playground', name: 'Sink', kind: 'playground', about: '', can: [], methods: [], quarantineSeconds: 1 },
  authorize: unused,
  exchange: unused,
  listAccounts: unused,
  prepare: async () => ({ kind: 'prepared', handles: {} }),
  async commit(job, { signal }): Promise<Outcome> {
    const body = JSON.stringify({ marker: job.marker, page: job.account.remoteId, text: job.content.text });
    try {
      const { id } = (await (await fetch(url, { method: 'POST', body, signal })).json()) as { id: string };
      return { kind: 'published', remoteId: id, url: null };
    } catch (error) {
      return { kind: 'unknown', reason: String(error) };
    }
  },
  async latest(job, { signal }): Promise<LookBack> {
    const { id } = (await (await fetch(`${url}?marker=${job.marker}`, { signal })).json()) as { id: string | null };
    const evidence = `marker ${job.marker}`;
    return id ? { kind: 'found', remoteId: id, url: null, evidence } : { kind: 'absent', evidence };
  },
});

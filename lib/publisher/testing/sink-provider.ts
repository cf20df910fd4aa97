import type { LookBack, Outcome } from '@/lib/domain/outcome';
import { outcomeOfError, outcomeOfStatus } from '@/lib/providers/classify';
import { httpRequest } from '@/lib/providers/http';
import type { Provider } from '@/lib/providers/provider';

const unused = () => Promise.reject(new Error('not used'));

/** Publishes to a sink server, over the same guarded HTTP and with the same classes of answers as every network. */
export const sinkProvider = (url: string): Provider => ({
  ...{ id: 'playground', name: 'Sink', kind: 'playground', about: '', can: [], methods: [], quarantineSeconds: 1 },
  authorize: unused,
  exchange: unused,
  listAccounts: unused,
  prepare: async () => ({ kind: 'prepared', handles: {} }),
  async commit(job, call): Promise<Outcome> {
    try {
      const json = { marker: job.marker, page: job.account.remoteId, text: job.content.text };
      const answer = await httpRequest(call, url, { method: 'POST', json, timeout: 60_000 });
      if (answer.status > 299) return outcomeOfStatus('commit', answer, job.now);
      const { id, ticket } = answer.json as { id?: string; ticket?: string };
      if (ticket) return { kind: 'pending', ticket, checkAfterSeconds: 1 };
      return { kind: 'published', remoteId: id ?? '', url: null };
    } catch (error) {
      return outcomeOfError('commit', error);
    }
  },
  async check(_job, ticket, call): Promise<Outcome> {
    const { json } = await httpRequest(call, `${url}?ticket=${ticket}`);
    const { id } = json as { id: string | null };
    return id ? { kind: 'published', remoteId: id, url: null } : { kind: 'pending', ticket, checkAfterSeconds: 1 };
  },
  async latest(job, call): Promise<LookBack> {
    const answer = await httpRequest(call, `${url}?marker=${job.marker}`);
    if (answer.status !== 200) return { kind: 'unreadable', evidence: `The list answered ${answer.status}.` };
    const { id } = answer.json as { id: string | null };
    const evidence = `marker ${job.marker}`;
    return id ? { kind: 'found', remoteId: id, url: null, evidence } : { kind: 'absent', evidence };
  },
});

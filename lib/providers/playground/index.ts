import { type CallContext, type ConnectableAccount, type Grant, type Provider, ProviderAuthError } from '../provider';
import { readPages, readRefusal } from './answers';
import { apiCall } from './client';
import { latest } from './latest';
import { authorize, exchange, refresh } from './oauth';
import { commit, prepare } from './publish';
import { results } from './results';

async function listAccounts(grant: Grant, call: CallContext): Promise<ConnectableAccount[]> {
  const answer = await apiCall(call, grant.credentials, '/pages');
  const words = readRefusal(answer)?.error_description ?? `Playground answered with status ${answer.status}.`;
  if (answer.status === 401) throw new ProviderAuthError(words);
  const list = answer.status === 200 ? readPages(answer) : null;
  if (!list) throw new Error(words);
  return list.pages.map((page) => ({
    remoteId: page.id,
    network: page.network,
    name: page.name,
    handle: page.handle,
    avatarUrl: null,
    profileUrl: page.url,
    limits: {},
  }));
}

/** The network built into Almanac, reached over HTTP like any other. */
export const playground: Provider = {
  id: 'playground',
  name: 'Playground',
  kind: 'playground',
  about:
    'A small network built into Almanac. Its pages stand for themselves or for any other network, with that network’s rules. Only this server shows them; things can be made to fail.',
  can: ['Stand-ins for every network', 'Images, video, documents, link cards', 'First comment', 'Faults on demand'],
  methods: [{ id: 'oauth', label: 'Sign in on Playground', fields: [] }],
  // The list shows a post at once; the short wait lets a slow call of ours end first.
  quarantineSeconds: 6,
  authorize,
  exchange,
  refresh,
  listAccounts,
  prepare,
  commit,
  latest,
  results,
  async remove(job, remoteId, call) {
    const path = `/posts/${encodeURIComponent(remoteId)}`;
    const answer = await apiCall(call, job.credentials, path, { method: 'DELETE' });
    if (answer.status === 401) throw new ProviderAuthError('Playground no longer accepts the token.');
    if (answer.status !== 204 && answer.status !== 404)
      throw new Error(readRefusal(answer)?.error_description ?? `Playground answered with status ${answer.status}.`);
  },
};

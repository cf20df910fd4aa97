import { TestNetworkNoAppView } from '@atproto/dev-env';
import { startFaultProxy } from './fault-proxy';
import { runAlone } from './run-alone';

export type BlueskyAccount = { handle: string; did: string; password: string; appPassword: string };

/**
 * A real Bluesky PDS with its directory (PLC), no AppView, behind a line that can be made to fail (fault-proxy.ts).
 * `url` is what a person types as the server; `pdsUrl` reaches it without the proxy, to read back.
 * As a script: `node --import tsx e2e/servers/bluesky.ts` prints the same as JSON; POST /__faults switches faults.
 */
export async function startBluesky(options: { port?: number; handles?: string[] } = {}) {
  const network = await TestNetworkNoAppView.create({ pds: { hostname: 'localhost' } });
  const pdsUrl = network.pds.url;
  const accounts: BlueskyAccount[] = [];
  for (const name of options.handles ?? ['ada', 'grace']) accounts.push(await createAccount(pdsUrl, `${name}.test`));
  const [first] = accounts;
  if (!first) throw new Error('A server without accounts is of no use.');
  const proxy = await startFaultProxy(pdsUrl, { port: options.port });
  const stop = async () => {
    await proxy.stop();
    await network.close();
  };
  return { ...first, url: proxy.url, host: proxy.host, pdsUrl, accounts, faults: proxy, stop };
}

async function createAccount(pdsUrl: string, handle: string): Promise<BlueskyAccount> {
  const password = 'main-password-of-the-account';
  const session = await call(pdsUrl, 'createAccount', { handle, email: `${handle}@example.com`, password });
  const made = await call(pdsUrl, 'createAppPassword', { name: 'Almanac' }, session.accessJwt);
  return { handle, did: String(session.did), password, appPassword: String(made.password) };
}

async function call(pdsUrl: string, method: string, body: object, token?: string): Promise<Record<string, string>> {
  const response = await fetch(`${pdsUrl}/xrpc/com.atproto.server.${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

await runAlone(import.meta, startBluesky, ({ faults, stop, ...shown }) => shown);

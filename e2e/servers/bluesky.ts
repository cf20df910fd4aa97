import { startFaultProxy } from './fault-proxy';
import { startKillablePds } from './killable-pds';
import { runAlone } from './run-alone';

export type BlueskyAccount = { handle: string; did: string; password: string; appPassword: string };

/**
 * A real Bluesky PDS with its directory (PLC), no AppView, behind a line that can be made to fail (fault-proxy.ts).
 * `url` is what a person types as the server; `pdsUrl` reaches it without the proxy, to read back.
 * As a script: `node --import tsx e2e/servers/bluesky.ts` prints the same as JSON; POST /__faults switches faults.
 */
export async function startBluesky(options: Options = {}) {
  // Half of the tests need none of it: the server is a process of its own there.
  const { TestNetworkNoAppView } = await import('@atproto/dev-env');
  const network = await TestNetworkNoAppView.create({ pds: { hostname: 'localhost' } });
  return serve({ url: network.pds.url, close: () => network.close() }, options);
}

/** The same in processes of their own, of which `pds` can be killed and started again. */
export async function startBlueskyApart() {
  const pds = await startKillablePds();
  return { ...(await serve(pds)), pds };
}

type Options = { port?: number; handles?: string[] };
type Pds = { url: string; close(): Promise<unknown>; kill?(): Promise<void> };

async function serve(pds: Pds, options: Options = {}) {
  const accounts: BlueskyAccount[] = [];
  for (const name of options.handles ?? ['ada', 'grace']) accounts.push(await createAccount(pds.url, `${name}.test`));
  const [first] = accounts;
  if (!first) throw new Error('A server without accounts is of no use.');
  const proxy = await startFaultProxy(pds.url, { port: options.port, kill: pds.kill });
  const stop = async () => {
    await proxy.stop();
    await pds.close();
  };
  return { ...first, url: proxy.url, host: proxy.host, pdsUrl: pds.url, accounts, faults: proxy, stop };
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

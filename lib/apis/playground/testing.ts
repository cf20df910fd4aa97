import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { openTestDatabase } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { createPlaygroundBranch } from './branch';

/** A real Playground network on a free port of this machine, for tests. Close it in afterAll. */
export async function startPlayground(db: Context['db']): Promise<{ url: string; close(): Promise<void> }> {
  let url = '';
  const branch = createPlaygroundBranch(() => ({ db, publicUrl: url }));
  const server = createServer(async (request, response) => {
    if (!(await branch(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Bindings that follow, for tests that openNetwork(). */
export let database: Awaited<ReturnType<typeof openTestDatabase>>;
export let network: Awaited<ReturnType<typeof startPlayground>>;

/** A database and a network for this file. */
export function openNetwork() {
  beforeAll(async () => {
    database = await openTestDatabase();
    network = await startPlayground(database.db);
  });
  afterAll(async () => {
    await network.close();
    await database.close();
  });
}

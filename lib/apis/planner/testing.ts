import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { openTestDatabase } from '@/db/testing';
import { database } from '@/lib/server/database';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import type { Context } from '@/lib/services/context';
import type { Branch } from '../branch';

/** For tests: branches on a real port over a database of their own. Call before anything reads the settings. */
export async function openTestServer(branches: Branch[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'almanac-api-'));
  const test = await openTestDatabase();
  const settings = {
    ALMANAC_DATA: folder,
    DATABASE_URL: test.url,
    ALMANAC_SECRET: 'a-secret-for-tests-that-is-long-enough',
    PUBLIC_URL: '',
  };
  Object.assign(process.env, settings);
  const server = http.createServer(async (request, response) => {
    for (const branch of branches) if (await branch(request, response)) return;
    response.writeHead(418).end('nobody');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    http: server,
    db: test.db,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database().close(1);
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** For tests: headers of a new API key of this location. */
export async function keyHeaders(ctx: Context, scopes: ('read' | 'write' | 'manage')[] = ['read', 'write']) {
  const { token } = await createApiKey(ctx, { name: 'Test', scopes });
  return { authorization: `Bearer ${token}` };
}

type Call = { method: string; headers: Record<string, string>; body?: unknown };

/** For tests: one call, its body sent as JSON (a string as it is), its answer read as JSON. */
export async function callJson(url: string, { method, headers, body }: Call) {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: sent,
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), headers: response.headers, text };
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFaultProxy } from './fault-proxy';
import { type Call, Refused, readFields, sendJson } from './mastodon/reply';
import { route } from './mastodon/routes';
import { newState, type State } from './mastodon/state';
import { runAlone } from './run-alone';

/**
 * A small Mastodon written from docs.joinmastodon.org (as of 2026-07), since no real one can be installed here; checked
 * with the independent client `masto` in mastodon.test.ts. It stands behind a line that can be made to fail
 * (fault-proxy.ts); `state` is open to tests, and to other processes by `POST /__state` (mediaPolls, maxCharacters…).
 * As a script: `node --import tsx e2e/servers/mastodon.ts` prints one line of JSON.
 */
export async function startMastodon(options: { port?: number } = {}) {
  const state = newState();
  const ada = state.addPerson('ada', 'Ada Lovelace');
  const grace = state.addPerson('grace', 'Grace Hopper');
  const server = createServer((request, response) => void answer(state, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const directUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const proxy = await startFaultProxy(directUrl, options);
  const stop = async () => {
    await proxy.stop();
    server.close();
    server.closeAllConnections();
  };
  const people = [ada, grace].map(({ username, email, password }) => ({ username, email, password }));
  return {
    url: proxy.url,
    host: proxy.host,
    email: ada.email,
    password: ada.password,
    people,
    state,
    faults: proxy,
    stop,
  };
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse) {
  const host = request.headers.host ?? 'localhost';
  const url = new URL(request.url ?? '/', `http://${host}`);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const fields = Object.fromEntries(url.searchParams);
  const call: Call = {
    state,
    method: request.method ?? 'GET',
    path: url.pathname,
    base: url.origin,
    host,
    headers: request.headers,
    query: url.searchParams,
    fields,
    response,
  };
  response.setHeader('x-ratelimit-limit', '300');
  try {
    Object.assign(fields, await readFields(Buffer.concat(chunks), request.headers['content-type'] ?? ''));
    if (call.path === '/__state') return sendJson(call, Object.assign(state, fields) && {});
    await route(call);
  } catch (error) {
    if (error instanceof Refused) return sendJson(call, { error: error.message, ...error.extra }, error.status);
    console.error(error);
    sendJson(call, { error: 'Internal server error' }, 500);
  }
}

await runAlone(import.meta, startMastodon, ({ faults, state, stop, ...shown }) => shown);

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSlowPage, mannerOf, refusesLook, type SinkOptions } from './sink-manners';

/** One post the network took in: `at` is when it went live, `seenFrom` when lists show it; epoch milliseconds. */
export type Arrival = { marker: string; page: string; text: string; at: number; seenFrom: number };

type Sent = { marker: string; page: string; text: string };

/**
 * A network of its own that outlives the workers: it keeps every post that reached it, and that ledger is the truth.
 * POST / creates, GET /?marker= looks, GET /?ticket= checks, GET /count and GET /ledger tell.
 */
export async function startSink(options: SinkOptions = {}) {
  const ledger: Arrival[] = [];
  const byMarker = new Map<string, number>();
  const calls = new Map<string, number>();
  const times = (what: string) => {
    const nth = (calls.get(what) ?? 0) + 1;
    calls.set(what, nth);
    return nth;
  };
  const accept = (post: Sent, { goesLiveIn = 0, seenIn = 0 } = {}) => {
    const at = Date.now() + goesLiveIn;
    const index = ledger.push({ ...post, at, seenFrom: at + seenIn }) - 1;
    if (!byMarker.has(post.marker)) byMarker.set(post.marker, index);
    return index;
  };
  const idOf = (index: number) => `sink-${index + 1}`;

  async function create(request: http.IncomingMessage, response: http.ServerResponse) {
    let body = '';
    for await (const chunk of request) body += chunk;
    const post = JSON.parse(body) as Sent;
    const manner = mannerOf(options, post.marker, times(post.marker));
    const { quarantineMs = 0, spacingMs = 0 } = options;
    const accepted = {
      ...{ ok: {}, accept_and_hang: {}, accept_and_reset: {}, accept_500: {} },
      accept_late: { goesLiveIn: quarantineMs / 2 },
      accept_and_lag: { seenIn: quarantineMs + spacingMs / 2 },
      ...{ refuse_500: null, rate_limit: null, reset: null },
    }[manner];
    const slow = manner === 'ok' && isSlowPage(options, post.page);
    const index = accepted ? accept(post, slow ? { goesLiveIn: 300 } : accepted) : -1;
    await sleep(options.answerMs ?? 0);
    if (manner === 'accept_and_hang') return;
    if (manner === 'accept_500' || manner === 'refuse_500') return answer(response, 500, { error: 'Something broke.' });
    if (manner === 'rate_limit') {
      response.setHeader('retry-after', '1');
      return answer(response, 429, { error: 'Too many requests.' });
    }
    if (manner !== 'ok') return void request.socket.destroy();
    if (slow) return answer(response, 202, { ticket: post.marker });
    return answer(response, 201, { id: idOf(index) });
  }

  function look(response: http.ServerResponse, marker: string) {
    if (refusesLook(options, marker, times(`look ${marker}`))) return answer(response, 503, { error: 'Overloaded.' });
    const index = byMarker.get(marker);
    const seen = index !== undefined && (ledger[index]?.seenFrom ?? 0) <= Date.now();
    return answer(response, 200, { id: seen ? idOf(index) : null });
  }

  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sink');
    const marker = searchParams.get('marker') ?? searchParams.get('ticket') ?? '';
    if (request.method === 'POST') create(request, response).catch(() => request.socket.destroy());
    else if (pathname === '/count') answer(response, 200, { posts: ledger.length, different: byMarker.size });
    else if (pathname === '/ledger') answer(response, 200, ledger);
    else if (searchParams.has('marker')) look(response, marker);
    else {
      const index = byMarker.get(marker) ?? -1;
      answer(response, 200, { id: (ledger[index]?.at ?? Number.POSITIVE_INFINITY) <= Date.now() ? idOf(index) : null });
    }
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ledger,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const answer = (response: http.ServerResponse, status: number, value: unknown): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

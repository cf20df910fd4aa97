// The Playground network's API as far as the workers use it, in a process of its own that outlives them. It refuses no
// post and knows no idempotency: what is sent twice is there twice, and its ledger says so.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Arrival } from '@/lib/publisher/testing/sink-server';

const answerMs = Number(process.argv[2] ?? 50);
const ledger: Arrival[] = [];
const address = /^\/playground\/api\/pages\/([^/]+)\/posts$/;

const view = ({ marker, at }: Arrival, index: number) => ({
  ...{ id: `sink-${index}`, url: `http://sink/${index}`, marker, created_at: new Date(at).toISOString() },
  ...{ likes: 0, replies: 0 },
});

async function create(page: string, request: http.IncomingMessage) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { text, marker } = JSON.parse(body) as { text: string; marker: string };
  const at = Date.now();
  const index = ledger.push({ marker, page, text, at, seenFrom: at }) - 1;
  await sleep(answerMs);
  return view(ledger[index] as Arrival, index);
}

const server = http.createServer(async (request, response) => {
  const send = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const { pathname } = new URL(request.url ?? '/', 'http://sink');
  const page = address.exec(pathname)?.[1];
  if (pathname === '/ledger') return send(200, ledger);
  if (pathname === '/count') return send(200, { posts: ledger.length });
  if (!page) return send(404, { error: 'not_found' });
  if (request.method === 'POST') return send(201, await create(page, request));
  const posts = ledger.map((one, index) => ({ one, post: view(one, index) })).filter(({ one }) => one.page === page);
  return send(200, { posts: posts.map(({ post }) => post).reverse(), next_before: null });
});
server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once('disconnect', () => process.exit(0));

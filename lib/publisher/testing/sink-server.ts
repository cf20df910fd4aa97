import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Arrival = { marker: string; page: string; text: string; at: number };

/**
 * A network of its own that outlives the workers: it keeps every post that reached it. Every `loseEvery`th answer is
 * lost after the post was accepted. Set to 0, none is.
 */
export async function startSink(options: { answerMs?: number; loseEvery?: number } = {}) {
  const ledger: Arrival[] = [];
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://sink');
    const answer = (value: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (request.method === 'GET') {
      const index = ledger.findIndex(({ marker }) => marker === url.searchParams.get('marker'));
      answer({ id: index < 0 ? null : `sink-${index + 1}` });
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const count = ledger.push({ ...(JSON.parse(body) as Omit<Arrival, 'at'>), at: Date.now() });
    await sleep(options.answerMs ?? 0);
    if (options.loseEvery && count % options.loseEvery === 0) request.socket.destroy();
    else answer({ id: `sink-${count}` });
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

import type { Server, ServerResponse } from 'node:http';

const open = new WeakMap<Server, Set<ServerResponse>>();

/** Remembers the answers under way, so that endless ones can be ended. Call before the first request. */
export function trackResponses(server: Server): void {
  const responses = new Set<ServerResponse>();
  open.set(server, responses);
  server.prependListener('request', (_request, response) => {
    responses.add(response);
    response.once('close', () => responses.delete(response));
  });
}

/** Takes no more requests, lets those under way finish for `patience` ms, ends event streams at once. */
export async function drainServer(server: Server, patience = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const response of open.get(server) ?? []) {
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
    else if (!response.headersSent) response.setHeader('connection', 'close');
  }
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}

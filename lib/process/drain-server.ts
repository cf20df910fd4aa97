import type { Server, ServerResponse } from 'node:http';

const open = new WeakMap<Server, Set<ServerResponse>>();
let draining = false;

/** Whether this process was told to stop: whoever asks if it is ready is told no. */
export const isDraining = (): boolean => draining;

/** Remembers the answers under way, so that endless ones can be ended. Call before the first request. */
export function trackResponses(server: Server): void {
  const responses = new Set<ServerResponse>();
  open.set(server, responses);
  server.prependListener('request', (_request, response) => {
    responses.add(response);
    response.once('close', () => responses.delete(response));
  });
}

/**
 * Is not ready from now on, but answers everything until `noticed` is over: a balancer then sends no more. A request it
 * sent while the listener closes would fail.
 */
export async function beginDrain(server: Server, noticed: () => Promise<unknown>): Promise<void> {
  draining = true;
  // Kept connections end with their next answer: a balancer must not choose one of them when it closes.
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  await noticed();
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

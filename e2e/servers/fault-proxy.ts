import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What goes wrong. `accept_…`: the real server carries the request out, its answer does not arrive. `kill`: the server is
 * killed while it has the request in hand.
 */
export type Fault = {
  kind:
    | 'accept_then_reset'
    | 'accept_then_500'
    | 'accept_then_hang'
    | 'kill'
    | 'reset'
    | 'error_500'
    | 'rate_limit'
    | 'slow'
    | 'answer';
  /** Part of `METHOD /path`; every request when left out. */
  match?: string;
  /** How many requests it strikes; 1 unless told. */
  times?: number;
  /** Of `slow` (delay), `kill` (how long it has the request) and `rate_limit` (Retry-After). */
  seconds?: number;
  /** Of `answer`. */
  status?: number;
  body?: unknown;
};
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/**
 * A real server with an unreliable line before it. Faults are switched by `fail()`, or from another process by
 * `POST /__faults` with a Fault and `DELETE /__faults`.
 */
export async function startFaultProxy(target: string, options: { port?: number; kill?: () => Promise<void> } = {}) {
  const faults: (Fault & { times: number; match: string })[] = [];
  const seen: string[] = [];
  const fail = (fault: Fault) => {
    faults.push({ match: '', times: 1, ...fault });
  };
  const take = (line: string) => {
    const fault = faults.find((one) => one.times > 0 && line.includes(one.match));
    if (fault) fault.times -= 1;
    return fault;
  };

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse) {
    const body = await collect(incoming);
    if (incoming.url === '/__faults') {
      if (incoming.method === 'DELETE') faults.length = 0;
      else fail(JSON.parse(body.toString()));
      return outgoing.writeHead(204).end();
    }
    const line = `${incoming.method} ${incoming.url}`;
    seen.push(line);
    const fault = take(line);
    if (fault?.kind === 'reset') return incoming.socket.resetAndDestroy();
    if (fault?.kind === 'error_500') return send(outgoing, 500, { error: 'InternalServerError' });
    if (fault?.kind === 'answer') return send(outgoing, fault.status ?? 500, fault.body ?? {});
    if (fault?.kind === 'rate_limit') {
      outgoing.setHeader('retry-after', String(fault.seconds ?? 30));
      return send(outgoing, 429, { error: 'Too many requests' });
    }
    if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, (fault.seconds ?? 1) * 1000));
    if (fault?.kind === 'kill') {
      const lost = forward(target, incoming, body).catch(() => undefined);
      await new Promise((done) => setTimeout(done, (fault.seconds ?? 0) * 1000));
      await options.kill?.();
      await lost;
      return incoming.socket.resetAndDestroy();
    }
    const answer = await forward(target, incoming, body);
    if (fault?.kind === 'accept_then_reset') return incoming.socket.resetAndDestroy();
    if (fault?.kind === 'accept_then_500') return send(outgoing, 500, { error: 'InternalServerError' });
    if (fault?.kind === 'accept_then_hang') return;
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => send(outgoing, 502, { error: 'The server behind the proxy is gone.' }));
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.close();
    server.closeAllConnections();
  };
  const clear = () => {
    faults.length = 0;
  };
  return { url: `http://localhost:${port}`, host: `localhost:${port}`, fail, clear, seen, stop };
}

function send(outgoing: ServerResponse, status: number, body: unknown) {
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function collect(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  const out = request(new URL(incoming.url ?? '/', target), {
    method: incoming.method,
    headers: incoming.headers,
    agent: false,
  });
  out.end(body);
  const [answer] = (await once(out, 'response')) as [IncomingMessage];
  const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, ...headers } = answer.headers;
  return { status: answer.statusCode ?? 502, headers, body: await collect(answer) };
}

import { createServer, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { Exchange } from '@/lib/domain/outcome';
import { guardedConnector } from './guarded-agent';
import { configureHttp, httpRequest, LostAnswerError, NotSentError } from './http';
import type { CallContext } from './provider';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  configureHttp({ allowPrivateHosts: [] });
});

function context(signal = new AbortController().signal) {
  const exchanges: Exchange[] = [];
  const call: CallContext = { signal, record: (exchange) => exchanges.push(exchange) };
  return { call, exchanges };
}

async function listen(server: net.Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, host, ready));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A real HTTP server; `seen` are the requests that reached it. */
async function serve(handle: RequestListener) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
    handle(request, response);
  });
  const port = await listen(server);
  closing.push(() => server.closeAllConnections());
  return { seen, port, url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` };
}

test('an allowed private host is called, and the record holds no secret', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ accessJwt: 'eyJsecret', deep: [{ client_secret: 's3cret' }], handle: 'ada' }));
  });
  configureHttp({ allowPrivateHosts: [`other.example:1, ${server.host}`] });
  const { call, exchanges } = context();
  const answer = await httpRequest(call, `${server.url}/token?code=c0de&plain=1`, {
    method: 'POST',
    headers: { authorization: 'Bearer t0ken' },
    json: { password: 'hunter2' },
  });
  expect(answer.json).toMatchObject({ accessJwt: 'eyJsecret' });
  expect(server.seen).toEqual(['POST /token?code=c0de&plain=1 Bearer t0ken']);
  const [exchange] = exchanges;
  expect(exchange).toMatchObject({ method: 'POST', status: 200, error: null });
  expect(exchange?.requestHash).toMatch(/^[0-9a-f]{64}$/);
  expect(exchange?.responseBody).toContain('ada');
  expect(JSON.stringify(exchange)).not.toMatch(/eyJsecret|s3cret|t0ken|c0de|hunter2/);
});

test.each([
  'http://127.0.0.1:9/',
  'https://127.0.0.1:9/',
  'https://localhost:9/',
  'https://0.0.0.0/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://169.254.169.254/latest/meta-data',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://[fd00:ec2::254]/',
  'https://168.63.129.16/',
  'https://100.100.100.200/',
  'http://example.com/',
  'ftp://example.com/',
  'https://ada:secret@example.com/',
  'not an address',
])('%s is refused and nothing is sent', async (address) => {
  const { call } = context();
  await expect(httpRequest(call, address)).rejects.toThrow(NotSentError);
});

test('a name that resolves to a private address gets no socket', async () => {
  const server = await serve((_request, response) => response.end('inside'));
  const { call, exchanges } = context();
  await expect(httpRequest(call, `https://localhost:${server.port}/`)).rejects.toThrow(/not on the public internet/);
  expect(server.seen).toEqual([]);
  expect(exchanges[0]?.error).toMatch(/not on the public internet/);
});

test('DNS rebinding: what is connected to is what was checked', async () => {
  const server = await serve((_request, response) => response.end('inside'));
  let asked = 0;
  // Public for the first question, ourselves ever after; and both at once.
  const answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '::1', family: 6 }]];
  const connect = guardedConnector(((_name: string, _options: object, done: (e: null, a: object[]) => void) => {
    done(null, answers[asked++ % 2] ?? []);
  }) as never);
  const options = { hostname: 'rebind.example', host: 'rebind.example', protocol: 'http:', port: String(server.port) };
  for (const _ of answers) {
    const error = await new Promise((settle) =>
      connect(options, ((problem: Error | null) => settle(problem)) as never),
    );
    expect(String(error)).toMatch(/not on the public internet/);
  }
  expect(asked).toBe(2);
  expect(server.seen).toEqual([]);
});

test('redirects are followed only when asked, and an outside hop never reaches a private host', async () => {
  const inside = await serve((_request, response) => response.end('secret'));
  const outside = await serve((request, response) => {
    const to = request.url === '/inside' ? inside.url : request.url === '/again' ? '/again' : '/there';
    if (request.url === '/there') return response.end('arrived');
    response.writeHead(302, { location: to }).end();
  });
  configureHttp({ allowPrivateHosts: [outside.host] });
  const { call } = context();
  expect((await httpRequest(call, `${outside.url}/here`)).status).toBe(302);
  const headers = { authorization: 'Bearer mine' };
  expect((await httpRequest(call, `${outside.url}/here`, { follow: 3, headers })).text).toBe('arrived');
  expect(outside.seen.at(-1)).toBe('GET /there');
  expect((await httpRequest(call, `${outside.url}/again`, { follow: 3 })).status).toBe(302);
  await expect(httpRequest(call, `${outside.url}/inside`, { follow: 3 })).rejects.toThrow(NotSentError);
  expect(inside.seen).toEqual([]);
});

test('an endless body and a gzip bomb are cut off', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/bomb') {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      return response.end(gzipSync(Buffer.alloc(20_000_000)));
    }
    const pour = () => {
      while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return;
      response.once('drain', pour);
    };
    response.writeHead(200, { 'content-type': 'text/plain' });
    pour();
  });
  configureHttp({ allowPrivateHosts: [server.host] });
  const { call } = context();
  await expect(httpRequest(call, `${server.url}/endless`, { maxBytes: 1_000_000 })).rejects.toThrow(
    /longer than 1000000/,
  );
  await expect(httpRequest(call, `${server.url}/bomb`, { maxBytes: 1_000_000 })).rejects.toThrow(LostAnswerError);
});

test('a long answer without a space costs no time to redact', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`my_token=s3cret ${'x'.repeat(1_500_000)}`);
  });
  configureHttp({ allowPrivateHosts: [server.host] });
  const { call, exchanges } = context();
  const before = process.threadCpuUsage();
  await httpRequest(call, server.url);
  const { user, system } = process.threadCpuUsage();
  expect((user + system - before.user - before.system) / 1000).toBeLessThan(1500);
  expect(exchanges[0]?.responseBody).toMatch(/^my_token=… x+…$/);
});

test('refused, unresolvable and failed TLS are surely not sent', async () => {
  const raw = net.createServer((socket) => socket.end('this is not TLS'));
  const port = await listen(raw);
  const closed = net.createServer();
  const closedPort = await listen(closed);
  await new Promise((done) => closed.close(done));
  configureHttp({ allowPrivateHosts: [`127.0.0.1:${port}`, `127.0.0.1:${closedPort}`] });
  const { call } = context();
  await expect(httpRequest(call, `https://127.0.0.1:${port}/`, { method: 'POST', json: {} })).rejects.toThrow(
    NotSentError,
  );
  await expect(httpRequest(call, `http://127.0.0.1:${closedPort}/`)).rejects.toThrow(NotSentError);
  await expect(httpRequest(call, 'https://nowhere.invalid/')).rejects.toThrow(NotSentError);
});

test('a reset, a half answer and silence after the request was written are lost answers', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/silence') return;
    if (request.url === '/reset') return request.socket.resetAndDestroy();
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setImmediate(() => request.socket.destroy());
  });
  configureHttp({ allowPrivateHosts: [server.host] });
  const { call, exchanges } = context();
  const post = { method: 'POST', json: { text: 'hello' } };
  await expect(httpRequest(call, `${server.url}/reset`, post)).rejects.toThrow(LostAnswerError);
  await expect(httpRequest(call, `${server.url}/half`, post)).rejects.toThrow(LostAnswerError);
  await expect(httpRequest(call, `${server.url}/silence`, { ...post, timeout: 100 })).rejects.toThrow(
    /did not answer in time/,
  );
  const stop = new AbortController();
  stop.abort();
  await expect(httpRequest(context(stop.signal).call, `${server.url}/reset`, post)).rejects.toThrow(NotSentError);
  expect(exchanges).toHaveLength(3);
  expect(exchanges.every((one) => one.status === null && one.error)).toBe(true);
});

test('a wrong entry of the allowed hosts is named', () => {
  expect(() => configureHttp({ allowPrivateHosts: ['ok.example:1,not a host:x'] })).toThrow(/"not a host:x"/);
});

test('multipart parts arrive whole', async () => {
  let received = '';
  const server = await serve((request, response) => {
    request.setEncoding('latin1').on('data', (chunk) => {
      received += chunk;
    });
    request.on('end', () => response.end('{}'));
  });
  configureHttp({ allowPrivateHosts: [server.host] });
  const file = { bytes: new Uint8Array([1, 2, 3]), fileName: 'a.png', type: 'image/png' };
  await httpRequest(context().call, server.url, { method: 'POST', multipart: { description: 'a cat', file } });
  expect(received).toContain('a cat');
  expect(received).toContain('filename="a.png"');
  expect(received).toContain('\x01\x02\x03');
});

test('past the moment until which it may be sent, nothing is written', async () => {
  const server = await serve((_request, response) => response.end('{}'));
  configureHttp({ allowPrivateHosts: [server.host] });
  const { call } = context();
  const late = httpRequest({ ...call, sendBefore: performance.now() - 1 }, server.url, { method: 'POST', json: {} });
  await expect(late).rejects.toThrow(NotSentError);
  await expect(late).rejects.toThrow('too late');
  expect(server.seen).toEqual([]);
  await httpRequest({ ...call, sendBefore: performance.now() + 60_000 }, server.url, { method: 'POST', json: {} });
  expect(server.seen).toHaveLength(1);
});

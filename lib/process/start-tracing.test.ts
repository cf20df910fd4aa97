import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, propagation, trace } from '@opentelemetry/api';
import { afterEach, expect, test } from 'vitest';
import { configureHttp, httpRequest } from '@/lib/providers/http';
import { inSpan } from '@/lib/tracing/in-span';
import { traceIds } from '@/lib/tracing/trace-ids';
import { startTracing } from './start-tracing';

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
  configureHttp({ allowPrivateHosts: [] });
  for (const global of [trace, context, propagation]) global.disable();
});

/** A collector: what was sent to it, by path, as it came. Strings stand in protobuf as they are. */
async function openCollector() {
  const sent: { path: string | undefined; key: unknown; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    sent.push({ path: request.url, key: request.headers['x-key'], body: Buffer.concat(chunks).toString('latin1') });
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  opened.push(() => server.close());
  return { sent, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const settings = { OTEL_SERVICE_NAME: 'almanac-here', OTEL_TRACES_SAMPLER_ARG: 1 };

test('what is done, the calls it makes and what went wrong arrive at the collector; no secret does', async () => {
  const { sent, host } = await openCollector();
  const endpoint = `http://${host}`;
  Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'x-key=open' });
  configureHttp({ allowPrivateHosts: [host] });
  const tracing = await startTracing('worker', { ...settings, tracesTo: endpoint });
  const call = { signal: AbortSignal.timeout(10_000), record: () => {} };
  const ids = await inSpan('publish', { 'almanac.publication': 'p1' }, async (note) => {
    await httpRequest(call, `${endpoint}/elsewhere?access_token=hush-hush`, {
      headers: { authorization: 'Bearer hush' },
    });
    note({ 'almanac.outcome': 'accepted' });
    return traceIds();
  });
  expect(ids.trace_id).toMatch(/^[0-9a-f]{32}$/);
  const failing = inSpan('look', {}, () => Promise.reject(new Error('No: access_token=hush-hush')));
  await expect(failing).rejects.toThrow('No');
  await tracing.stop();

  const [traces, ...more] = sent.filter(({ path }) => path === '/v1/traces');
  expect(more).toHaveLength(0);
  expect(traces?.key).toBe('open');
  for (const word of [
    'almanac-here',
    'publish',
    'almanac.outcome',
    'accepted',
    'GET',
    '127.0.0.1',
    'look',
    'Error: No',
  ])
    expect(traces?.body).toContain(word);
  expect(traces?.body).not.toContain('hush');
});

test('without an address nothing is traced, and the log says no ids', async () => {
  const tracing = await startTracing('web', { ...settings, tracesTo: undefined });
  expect(await inSpan('publish', {}, async () => traceIds())).toEqual({});
  await tracing.stop();
});

test('a collector that is away keeps nobody from stopping', async () => {
  Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  const tracing = await startTracing('web', { ...settings, tracesTo: 'http://127.0.0.1:9' });
  await inSpan('publish', {}, async () => {});
  await tracing.stop();
});

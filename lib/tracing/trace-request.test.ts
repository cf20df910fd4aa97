import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { traceIds } from './trace-ids';
import { traceRequest } from './trace-request';

const exporter = new InMemorySpanExporter();
const server = createServer((request, response) =>
  traceRequest(request, response, () => {
    response.writeHead(request.url === '/broken' ? 503 : 200).end(traceIds().trace_id ?? 'untold');
  }),
);
let origin = '';
beforeAll(async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  for (const global of [trace, context, propagation]) global.disable();
});

const ask = async (path: string, headers = {}) => (await fetch(origin + path, { headers })).text();
const spans = () => expect.poll(() => exporter.getFinishedSpans().map(({ name }) => name));

test('a request is one span by its kind of path, in the trace of who asked; health is not told', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  expect(await ask('/api/planner/locations/65f000000000000000000001/posts?q=x', { traceparent })).toBe(traceId);
  expect(await ask('/api/health')).toBe('untold');
  await ask('/broken');
  await spans().toEqual(['GET /api/planner/locations/{id}/posts', 'GET /broken']);
  const [posts, broken] = exporter.getFinishedSpans();
  expect(posts?.attributes).toEqual({
    'http.request.method': 'GET',
    'http.route': '/api/planner/locations/{id}/posts',
    'http.response.status_code': 200,
  });
  expect(broken?.status.code).toBe(SpanStatusCode.ERROR);
});

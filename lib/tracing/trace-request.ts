import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { routeOf } from './route-of';

const tracer = trace.getTracer('almanac');
/** Asked all day by machines, or open for hours: their traces would say nothing. */
const untold = /^\/(?:api\/(?:health|metrics)|_next\/static)(?:\/|\?|$)|\/live(?:\?|$)/;

/** A request to us from its first byte to the end of its answer; what runs in `answer` belongs to it. */
export function traceRequest<T>(request: IncomingMessage, response: ServerResponse, answer: () => T): T {
  const { method = 'GET', url = '/' } = request;
  if (untold.test(url)) return answer();
  const route = routeOf(url);
  const from = propagation.extract(context.active(), request.headers);
  const attributes = { 'http.request.method': method, 'http.route': route };
  const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, from);
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  return context.with(trace.setSpan(from, span), answer);
}

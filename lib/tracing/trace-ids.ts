import { isSpanContextValid, trace } from '@opentelemetry/api';

/** What a line of the log says of the trace it was written in; nothing without one. */
export function traceIds(): { trace_id?: string; span_id?: string } {
  const span = trace.getActiveSpan()?.spanContext();
  return span && isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : {};
}

import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { blankText } from '@/lib/domain/blank-secrets';

const tracer = trace.getTracer('almanac');
type Work<T> = (note: (more: Attributes) => void) => Promise<T>;

/**
 * One step of a trace around `work`, whose errors it tells and passes on. Without startTracing() it costs next to nothing.
 * Attributes are ids, counts and words of ours: never a post's words, never a secret.
 */
export const inSpan = <T>(name: string, attributes: Attributes, work: Work<T>): Promise<T> =>
  tracer.startActiveSpan(name, { attributes }, (span) => run(span, work));

/** A call to another server. */
export const inClientSpan = <T>(name: string, attributes: Attributes, work: Work<T>): Promise<T> =>
  tracer.startActiveSpan(name, { attributes, kind: SpanKind.CLIENT }, (span) => run(span, work));

async function run<T>(span: Span, work: Work<T>): Promise<T> {
  try {
    return await work((more) => void span.setAttributes(more));
  } catch (error) {
    tellError(span, error);
    throw error;
  } finally {
    span.end();
  }
}

export function tellError(span: Span, error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message: blankText(message.slice(0, 500)) });
}

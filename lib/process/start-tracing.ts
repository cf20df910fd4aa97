import type { Env } from '@/lib/env';

/** What a flush may take when the process ends: a collector that is away keeps nobody from stopping. */
const flushMs = 2000;
type Tracing = { stop(): Promise<void> };
type Settings = Pick<Env, 'tracesTo' | 'OTEL_SERVICE_NAME' | 'OTEL_TRACES_SAMPLER_ARG'>;

/**
 * Sends OpenTelemetry traces (OTLP over HTTP, protobuf) where the standard's variables say; without them nothing is loaded.
 * The exporter reads its own variables (endpoint, headers, timeout): specification "OTLP Exporter Configuration".
 */
export async function startTracing(part: 'web' | 'worker', settings: Settings): Promise<Tracing> {
  if (!settings.tracesTo) return { stop: async () => {} };
  const [{ context, propagation, trace }, sdk, { AsyncLocalStorageContextManager }, resources, core, otlp] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/core'),
      import('@opentelemetry/exporter-trace-otlp-proto'),
    ]);
  const root = new sdk.TraceIdRatioBasedSampler(settings.OTEL_TRACES_SAMPLER_ARG);
  const provider = new sdk.TracerProvider({
    sampler: new sdk.ParentBasedSampler({ root }),
    resource: resources.resourceFromAttributes({
      'service.name': settings.OTEL_SERVICE_NAME,
      'service.instance.id': `${part}-${process.pid}`,
      'almanac.part': part,
    }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new otlp.OTLPTraceExporter() })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, flushMs);
      });
      await Promise.race([provider.shutdown().catch(() => {}), late]);
      clearTimeout(timer);
    },
  };
}

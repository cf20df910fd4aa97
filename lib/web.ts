import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import next from 'next';
import { calendarLinksBranch } from '@/lib/apis/calendar-links';
import { createHealthBranch } from '@/lib/apis/health';
import { closeLive, liveBranch } from '@/lib/apis/live';
import { mediaBranch } from '@/lib/apis/media';
import { metricsBranch } from '@/lib/apis/metrics';
import { plannerBranch } from '@/lib/apis/planner';
import { playgroundBranch } from '@/lib/apis/playground';
import { reminderMediaBranch } from '@/lib/apis/reminder-media';
import { serve } from '@/lib/apis/serve';
import { shortLinksBranch } from '@/lib/apis/short-links';
import { env } from '@/lib/env';
import { beginDrain, drainServer, isDraining, trackResponses } from '@/lib/process/drain-server';
import { startTracing } from '@/lib/process/start-tracing';
import { onStop, tellStarter } from '@/lib/process/starter';
import { configureHttp } from '@/lib/providers/http';
import { configurePlayground } from '@/lib/providers/playground/base-url';
import { database } from '@/lib/server/database';

const { HOST, PORT, NODE_ENV, DRAIN_SECONDS, ALMANAC_ALLOW_PRIVATE_HOSTS, playgroundUrl } = env();
configureHttp({ allowPrivateHosts: [ALMANAC_ALLOW_PRIVATE_HOSTS, playgroundUrl] });
configurePlayground(playgroundUrl);
// Before Next asks for its tracer.
const tracing = await startTracing('web', env());
const app = next({ dev: NODE_ENV === 'development', hostname: 'localhost', port: PORT });
await app.prepare();

const server = http.createServer(
  { headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 },
  serve(
    [
      createHealthBranch(isDraining),
      metricsBranch,
      liveBranch,
      plannerBranch,
      mediaBranch,
      reminderMediaBranch,
      shortLinksBranch,
      calendarLinksBranch,
      playgroundBranch,
    ],
    app.getRequestHandler(),
  ),
);
trackResponses(server);
server.once('error', (error: NodeJS.ErrnoException) => {
  const why = error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${error.code})`;
  tellStarter({ refusal: `PORT: port ${PORT} on ${HOST} ${why}.` });
  process.exit(1);
});
server.listen(PORT, HOST, () => tellStarter({ ready: true }));

onStop(async () => {
  await beginDrain(server, () => sleep(DRAIN_SECONDS * 1000));
  await drainServer(server);
  await closeLive();
  await app.close();
  await Promise.all([database().close(), tracing.stop()]);
});

import os from 'node:os';
import { openDatabase } from '@/db/client';
import { env } from '@/lib/env';
import { startJobs } from '@/lib/jobs/start-jobs';
import { log } from '@/lib/process/log';
import { startTracing } from '@/lib/process/start-tracing';
import { onStop, tellStarter } from '@/lib/process/starter';
import { configureHttp } from '@/lib/providers/http';
import { configurePlayground } from '@/lib/providers/playground/base-url';
import { providers } from '@/lib/providers/registry';
import { startPublisher } from '@/lib/publisher/start-publisher';
import { secrets } from '@/lib/security/secrets';
import { runBatch } from '@/lib/services/batches/run-batch';
import { readDueFeeds } from '@/lib/services/feeds/read-due-feeds';
import { processMedia } from '@/lib/services/media/process-media';
import { publishMedia } from '@/lib/services/media/publish-media';
import { sweepMedia } from '@/lib/services/media/sweep-media';
import { openMailer } from '@/lib/services/notifications/mailer';
import { forgetNotifications, noteEndingAccess } from '@/lib/services/notifications/note-ending-access';
import { startNotifier } from '@/lib/services/notifications/start-notifier';
import { beat } from '@/lib/services/operations/beat';
import { holdIfRestored } from '@/lib/services/operations/hold-if-restored';
import { openMark } from '@/lib/services/operations/keep-mark';
import { tellPreflight } from '@/lib/services/preflight/tell-preflight';
import { shortenLinks } from '@/lib/services/short-links/shorten-links';
import { startDeliveries } from '@/lib/services/webhooks/start-deliveries';
import { sweepDeliveries } from '@/lib/services/webhooks/sweep-deliveries';

const {
  ALMANAC_DATA,
  DATABASE_URL,
  DATABASE_DIRECT_URL,
  WORKER_CONCURRENCY,
  ALMANAC_ALLOW_PRIVATE_HOSTS,
  playgroundUrl,
  publicUrl,
  MAIL_GATHER_SECONDS,
} = env();
configureHttp({ allowPrivateHosts: [ALMANAC_ALLOW_PRIVATE_HOSTS, playgroundUrl] });
configurePlayground(playgroundUrl);
const tracing = await startTracing('worker', env());
const workerName = `${os.hostname()}-${process.pid}-${Date.now().toString(36)}`;
const database = openDatabase(DATABASE_URL, {
  ...{ name: 'worker', max: WORKER_CONCURRENCY + 4 },
  directUrl: DATABASE_DIRECT_URL,
});

// Before anything is claimed: a database that came back from a backup sends nothing by itself.
const mark = openMark(database.sql, ALMANAC_DATA);
const keepMark = () => holdIfRestored(database.db, mark, log);
await keepMark();
const publisher = await startPublisher({
  database,
  workerName,
  concurrency: WORKER_CONCURRENCY,
  providers,
  secrets: secrets(),
  media: publishMedia,
  shortenLinks: (post, urls) => shortenLinks(database.db, publicUrl, post, urls),
  log,
});
const jobs = await startJobs({
  url: DATABASE_URL,
  handlers: {
    'media.picture': (job, tries) => processMedia(database.db, job, tries),
    'media.video': (job, tries) => processMedia(database.db, job, tries),
    'posts.batch': (job, tries) => runBatch(database.db, job, tries),
    'posts.preflight': async () => void (await tellPreflight(database.db, log)),
    'feeds.read': async () => void (await readDueFeeds(database.db, log)),
    'notifications.check': async () => {
      await noteEndingAccess(database.db, new Date());
      await forgetNotifications(database.db, new Date());
    },
    'media.sweep': async () => {
      await sweepDeliveries(database.db);
      await sweepMedia(database.db, new Date());
    },
  },
  log,
});
const webhooks = startDeliveries({ db: database.db, log });
const notifier = startNotifier({
  database,
  mailer: await openMailer(env()),
  gatherSeconds: MAIL_GATHER_SECONDS,
  baseUrl: publicUrl,
  log,
});
const pulse = beat(database.sql, workerName, { pulse: publisher.pulse, each: keepMark });
tellStarter({ ready: true });

onStop(async () => {
  await Promise.all([publisher.stop(), jobs.stop(), webhooks.stop(), notifier.stop()]);
  await pulse.stop();
  await Promise.all([database.close(), tracing.stop()]);
});

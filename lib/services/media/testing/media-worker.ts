import { openDatabase } from '@/db/client';
import { env } from '@/lib/env';
import { startJobs } from '@/lib/jobs/start-jobs';
import { runBatch } from '../../batches/run-batch';
import { processMedia } from '../process-media';

/** A worker process of its own, to be killed: works on the media of the database its settings name. */
const database = openDatabase(env().DATABASE_URL, { name: 'media-worker', max: 4 });
const error = (fields: object, message: string) => console.error(message, fields);
await startJobs({
  url: env().DATABASE_URL,
  handlers: {
    'media.picture': (job, tries) => processMedia(database.db, job, tries),
    'media.video': (job, tries) => processMedia(database.db, job, tries),
    'media.sweep': async () => {},
    'posts.preflight': async () => {},
    'feeds.read': async () => {},
    'notifications.check': async () => {},
    'posts.batch': (job, tries) => runBatch(database.db, job, tries),
  },
  log: { error },
});
process.send?.('ready');

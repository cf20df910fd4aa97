import { PgBoss } from 'pg-boss';
import { type JobQueue, jobQueues } from '@/db/job-queues';
import { inSpan } from '@/lib/tracing/in-span';
import type { JobData } from './enqueue';

/** `isLastTry`: when it fails now, nobody tries it again. */
export type JobHandler<Q extends JobQueue> = (data: JobData[Q], job: { isLastTry: boolean }) => Promise<void>;
export type JobHandlers = { [Q in JobQueue]: JobHandler<Q> };
/** Between two lines that say the same. */
const quietMs = 30_000;
type Log = { error(fields: object, message: string): void };

/** Fetched together, worked on one after the other: whoever gets a full batch asks for the next at once. */
const pace = {
  'media.picture': { batchSize: 4, localConcurrency: 2, burstWhenBatchFull: true },
  'media.video': { batchSize: 1, localConcurrency: 1 },
  'media.sweep': { batchSize: 1, localConcurrency: 1 },
  'feeds.read': { batchSize: 1, localConcurrency: 1 },
  'notifications.check': { batchSize: 1, localConcurrency: 1 },
  'posts.preflight': { batchSize: 1, localConcurrency: 1 },
  // One person's fifty thousand do not keep another's hundred waiting.
  'posts.batch': { batchSize: 1, localConcurrency: 2 },
} satisfies Record<JobQueue, object>;

async function serve<Q extends JobQueue>(boss: PgBoss, queue: Q, handler: JobHandler<Q>, log: Log) {
  const options = { ...pace[queue], pollingIntervalSeconds: 1, perJobResults: true } as const;
  const retryLimit = jobQueues.find(({ name }) => name === queue)?.retryLimit ?? 0;
  await boss.work<JobData[Q]>(queue, options, async (jobs) => {
    const results: { id: string; status: 'completed' | 'failed'; output?: { message: string } }[] = [];
    for (const { id, data, retryCount } of jobs) {
      try {
        await inSpan(`job ${queue}`, { 'almanac.job': id, 'almanac.tries': retryCount }, () =>
          handler(data, { isLastTry: retryCount >= retryLimit }),
        );
        results.push({ id, status: 'completed' });
      } catch (error) {
        log.error({ err: error, queue, job: id }, 'A background job failed; it is tried again if it may be.');
        results.push({ id, status: 'failed', output: { message: String(error) } });
      }
    }
    return results;
  });
}

/**
 * Jobs that bear two workers at once are tried again as soon as any worker starts, most likely in place of a dead one:
 * nobody waits until its heartbeat is missed. Where it lives, both go on and take turns.
 */
async function takeUp(boss: PgBoss, queue: JobQueue) {
  const active = `select id from pgboss.job where name = $1 and state = 'active'`;
  const { rows } = await boss.getDb().executeSql(active, [queue]);
  const ids = rows.map(({ id }) => String(id));
  if (ids.length > 0) await boss.fail(queue, ids, { message: 'Taken up by a worker that started.' });
}

/**
 * Works on background jobs, beside any number of other workers, until stop(). A job whose worker dies is given to
 * another one: handlers must bear being run again.
 */
export async function startJobs(options: {
  url: string;
  handlers: JobHandlers;
  log: Log;
}): Promise<{ stop(): Promise<void> }> {
  const { url, handlers, log } = options;
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'almanac-jobs',
    max: 4,
    migrate: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  let saidAt = Number.NEGATIVE_INFINITY;
  boss.on('error', (error) => {
    // Every queue says so twice a second while the database is away.
    if (performance.now() - saidAt < quietMs) return;
    saidAt = performance.now();
    log.error({ err: error }, 'Background jobs cannot reach their database; trying again.');
  });
  await boss.start();
  await takeUp(boss, 'posts.batch');
  await serve(boss, 'media.picture', handlers['media.picture'], log);
  await serve(boss, 'media.video', handlers['media.video'], log);
  await serve(boss, 'media.sweep', handlers['media.sweep'], log);
  await serve(boss, 'posts.batch', handlers['posts.batch'], log);
  await serve(boss, 'feeds.read', handlers['feeds.read'], log);
  await serve(boss, 'notifications.check', handlers['notifications.check'], log);
  await serve(boss, 'posts.preflight', handlers['posts.preflight'], log);
  await boss.schedule('media.sweep', '17 * * * *');
  await boss.schedule('feeds.read', '* * * * *');
  await boss.schedule('notifications.check', '41 * * * *');
  await boss.schedule('posts.preflight', '*/10 * * * *');
  return { stop: () => boss.stop({ graceful: true, timeout: 8000 }) };
}

import { PgBoss, type Queue } from 'pg-boss';

const day = 24 * 3600;
/**
 * A worker that was killed stops its heartbeat; its jobs go to another one after that long. Tries go on, up to ten minutes
 * apart, for about four hours: longer than a bucket or a full disk needs to be mended.
 */
const tries = { retryLimit: 32, retryDelay: 2, retryBackoff: true, retryDelayMax: 600 };
const shared = { heartbeatSeconds: 15, deleteAfterSeconds: day, ...tries };

/** Every queue of background work except publishing. Kept in the schema `pgboss`, written in the change's transaction. */
export const jobQueues = [
  // Pictures and documents take a second; they do not wait behind a film.
  { name: 'media.picture', ...shared, expireInSeconds: 600 },
  { name: 'media.video', ...shared, expireInSeconds: 3600 },
  { name: 'media.sweep', ...shared, retryLimit: 0, expireInSeconds: 900 },
  { name: 'posts.batch', ...shared, expireInSeconds: 3600 },
  { name: 'posts.preflight', ...shared, retryLimit: 0, expireInSeconds: 900 },
  // Asked again every minute: one that failed is not tried twice in between.
  { name: 'feeds.read', ...shared, retryLimit: 0, expireInSeconds: 900 },
  // Once an hour; a worker that died in it leaves the rest to the next hour.
  { name: 'notifications.check', ...shared, retryLimit: 0, expireInSeconds: 900 },
] as const satisfies Queue[];
export type JobQueue = (typeof jobQueues)[number]['name'];

/** Brings the queues of a database up to date; the caller sees to it that only one process does so at a time. */
export async function prepareJobQueues(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  let failure: unknown;
  boss.on('error', (error) => {
    failure = error;
  });
  await boss.start();
  try {
    for (const { name, ...options } of jobQueues) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure) throw failure;
}

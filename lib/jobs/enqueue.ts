import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { JobQueue } from '@/db/job-queues';
import type { Actor } from '@/lib/domain/permission';

/** What a job is told; it looks up everything else when it runs. */
export type MediaJob = { organizationId: string; locationId: string; mediaId: string };
/** The actor is the one who asked for it: their name stands in the log, and the copies are theirs. */
export type BatchJob = { organizationId: string; locationId: string; batchId: string; actor: Actor };
export type JobData = {
  'media.picture': MediaJob;
  'media.video': MediaJob;
  'media.sweep': Record<never, never>;
  'feeds.read': Record<never, never>;
  'notifications.check': Record<never, never>;
  'posts.batch': BatchJob;
  'posts.preflight': Record<never, never>;
};

/**
 * Asks for background work in the transaction of the change that needs it: both are there or neither. The queues belong
 * to the database's owner, so the transaction steps out of its tenant's role for this one statement.
 */
export async function enqueue<Q extends JobQueue>(tx: Transaction, queue: Q, data: JobData[Q]): Promise<void> {
  const [before] = await tx.execute<{ role: string }>(sql`select current_setting('role') as role`);
  await tx.execute(sql`select set_config('role', 'none', true)`);
  // What pg-boss's own send() writes, with the queue's settings.
  const made = await tx.execute(sql`
    insert into pgboss.job (id, name, data, priority, start_after, created_on, expire_seconds, deletion_seconds,
      keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds,
      blocked, blocking, pending_dependencies)
    select gen_random_uuid(), q.name, ${JSON.stringify(data)}::jsonb, 0, pgboss.job_now(), pgboss.job_now(),
      q.expire_seconds, q.deletion_seconds, pgboss.job_now() + q.retention_seconds * interval '1s', q.retry_limit,
      q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds, false, false, 0
    from pgboss.queue q where q.name = ${queue} returning id`);
  await tx.execute(sql`select set_config('role', ${before?.role ?? 'none'}, true)`);
  if (made.length !== 1) throw new Error(`There is no queue ${queue}; was the database migrated?`);
}

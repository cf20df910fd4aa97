import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { prepareJobQueues } from './job-queues.ts';

/** Brings the database to the newest migration. Safe when several processes start at once (advisory lock). */
export async function migrateDatabase(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(7215000)`;
    await migrate(drizzle(sql), { migrationsFolder: path.resolve(import.meta.dirname, 'migrations') });
    await prepareJobQueues(url);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

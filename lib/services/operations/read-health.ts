import type { Sql } from '@/db/client';
import manifest from '@/package.json' with { type: 'json' };

export type Health = { status: 'ok' | 'not_ready'; database: 'ok' | string; worker: 'ok' | string; version: string };

/** Three missed beats. By the database's clock: a worker on another machine may have another time. */
const silence = '20 seconds';

/** What of Almanac is ready. Never throws, and answers within three seconds also when the database does not. */
export async function readHealth({ sql }: { sql: Sql }): Promise<Health> {
  const { version } = manifest;
  try {
    const seen = await within(
      3000,
      sql<{ alive: boolean }[]>`
      select exists (select 1 from workers where seen_at > now() - ${silence}::interval) as alive`,
    );
    const worker = seen[0]?.alive ? 'ok' : `no worker has reported for ${silence}`;
    return { status: worker === 'ok' ? 'ok' : 'not_ready', database: 'ok', worker, version };
  } catch {
    return {
      status: 'not_ready',
      database: 'does not answer',
      worker: 'unknown while the database does not answer',
      version,
    };
  }
}

function within<T>(milliseconds: number, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), milliseconds);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

import type { Sql } from '@/db/client';
import manifest from '@/package.json' with { type: 'json' };

export type Health = {
  status: 'ok' | 'not_ready';
  database: 'ok' | string;
  worker: 'ok' | string;
  /** Paused and held servers are well: somebody wants it so, or has to release them. */
  sending: 'on' | 'paused' | 'held' | 'unknown';
  version: string;
};

/** Three missed beats. By the database's clock: a worker on another machine may have another time. */
const silence = '20 seconds';
/** A publisher looks every 15 s at least; one that has not is stuck, however well its process answers. */
const blindness = '30 seconds';

type Row = { alive: boolean; looking: boolean; held: boolean; paused: boolean };

/** What of Almanac is ready. Never throws, and answers within three seconds also when the database does not. */
export async function readHealth({ sql }: { sql: Sql }): Promise<Health> {
  const { version } = manifest;
  try {
    const [row] = await within(
      3000,
      sql<Row[]>`with living as (select * from workers where seen_at > now() - ${silence}::interval)
        select exists (select 1 from living) as alive,
          exists (select 1 from living where coalesce(looked_at, started_at) > now() - ${blindness}::interval) as looking,
          exists (select 1 from server_holds where ended_at is null and kind = 'restore') as held,
          exists (select 1 from server_holds where ended_at is null and kind = 'pause') as paused`,
    );
    const worker = !row?.alive
      ? `no worker has reported for ${silence}`
      : row.looking
        ? 'ok'
        : `no worker has looked for what is due for ${blindness}`;
    const sending = row?.held ? 'held' : row?.paused ? 'paused' : 'on';
    return { status: worker === 'ok' ? 'ok' : 'not_ready', database: 'ok', worker, sending, version };
  } catch {
    const worker = 'unknown while the database does not answer';
    return { status: 'not_ready', database: 'does not answer', worker, sending: 'unknown', version };
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

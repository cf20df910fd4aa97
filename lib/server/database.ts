import { openDatabase } from '@/db/client';
import { env } from '@/lib/env';

type Opened = ReturnType<typeof openDatabase>;
const slot = Symbol.for('almanac.database');
const shared = globalThis as { [slot]?: Opened };

/** The web process's one pool. Kept on globalThis: Next's bundles and lib/web.ts are two module worlds in one process. */
export function database(): Opened {
  shared[slot] ??= openDatabase(env().DATABASE_URL, { name: 'web', max: 20, statementTimeoutMs: 8000 });
  return shared[slot];
}

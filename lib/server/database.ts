import { openDatabase } from '@/db/client';
import { env } from '@/lib/env';

type Opened = ReturnType<typeof openDatabase>;
const slot = Symbol.for('almanac.database');
const shared = globalThis as { [slot]?: Opened };

const open = () => {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env();
  return openDatabase(DATABASE_URL, { name: 'web', max: 20, statementTimeoutMs: 8000, directUrl: DATABASE_DIRECT_URL });
};

/** The web process's one pool. Kept on globalThis: Next's bundles and lib/web.ts are two module worlds in one process. */
export function database(): Opened {
  shared[slot] ??= open();
  return shared[slot];
}

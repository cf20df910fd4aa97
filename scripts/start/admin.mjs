import { spawn } from 'node:child_process';
import path from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { directUrl, prepareDatabase } from './database.mjs';
import { dataDir, root } from './paths.mjs';
import { lockData, readRuntime } from './runtime.mjs';
import { checkSettings, ensureSecret, loadSettings } from './settings.mjs';

/**
 * Runs one operator's command on the database of this installation: the running one, DATABASE_URL's, or the embedded
 * one, started for this moment.
 * @returns {Promise<number>} the exit code
 */
export async function runAdmin(words) {
  loadSettings();
  ensureSecret({ mayMake: true });
  const held = await findDatabase();
  try {
    await checkSettings();
    return await run(words);
  } finally {
    await held?.();
  }
}

/** Sets DATABASE_URL. @returns what gives back what was begun for it */
async function findDatabase() {
  const running = readRuntime();
  if (running) {
    process.env.DATABASE_URL = running.databaseUrl;
    process.env.PORT ||= String(running.port);
    return undefined;
  }
  if (process.env.DATABASE_URL) {
    await checkSettings();
    await prepareDatabase(directUrl());
    return undefined;
  }
  const unlock = await lockData(() => readRuntime() !== undefined);
  if (!unlock) return findDatabase();
  const server = await startPostgres({ dataDir: path.join(dataDir(), 'postgres') }).catch((error) => {
    unlock();
    throw error;
  });
  const giveBack = async () => {
    await server.stop();
    unlock();
  };
  try {
    process.env.DATABASE_URL = server.url;
    await prepareDatabase(server.url);
    return giveBack;
  } catch (error) {
    await giveBack();
    throw error;
  }
}

function run(words) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'lib', 'admin.ts'), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

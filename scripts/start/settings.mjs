import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir, root } from './paths.mjs';
import { Refusal } from './say.mjs';

/** Reads .env (the environment itself wins) and makes the data folder. */
export function loadSettings() {
  const file = path.join(root, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  process.env.ALMANAC_DATA = dataDir();
  try {
    makeFolder(dataDir());
    fs.accessSync(dataDir(), fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new Refusal(`ALMANAC_DATA: cannot write in ${dataDir()} (${error.code}).`);
  }
}

/** One level after another: Node's own `recursive` never ends where the system refuses with "not found" (/proc). */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder, { mode: 0o755 });
}

/** The secret of this installation: given, kept, or made once. */
export function ensureSecret({ mayMake }) {
  if (process.env.ALMANAC_SECRET) return;
  const file = path.join(dataDir(), 'secret');
  if (!fs.existsSync(file)) {
    if (!mayMake) {
      throw new Refusal(
        'ALMANAC_SECRET: set it to the secret of the first machine (its file .data/secret), or nothing can be decrypted.',
      );
    }
    fs.writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  }
  process.env.ALMANAC_SECRET = fs.readFileSync(file, 'utf8').trim();
}

/**
 * Checks every setting with the one reader of them.
 * @returns {Promise<import('../../lib/env.ts').Env>}
 */
export async function checkSettings() {
  const { readEnv } = await import('../../lib/env.ts');
  try {
    return readEnv(process.env);
  } catch (error) {
    throw new Refusal(error.message);
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { runs } from '../postgres/postmaster.mjs';
import { dataDir } from './paths.mjs';
import { Refusal } from './say.mjs';

const runtimeFile = () => path.join(dataDir(), 'runtime.json');
const lockFile = () => path.join(dataDir(), 'lock');

/** What the running `npm start` of this data folder tells others: `{ pid, port, databaseUrl, publicUrl }`, or nothing. */
export function readRuntime() {
  try {
    const runtime = JSON.parse(fs.readFileSync(runtimeFile(), 'utf8'));
    return runs(runtime.pid, 'start.mjs') ? runtime : undefined;
  } catch {
    return undefined;
  }
}

export function writeRuntime(runtime) {
  fs.rmSync(runtimeFile(), { force: true });
  fs.writeFileSync(runtimeFile(), JSON.stringify({ pid: process.pid, ...runtime }), { mode: 0o600 });
}

export const clearRuntime = () => fs.rmSync(runtimeFile(), { force: true });

/**
 * One process at a time looks after a data folder. Waits while `admin` holds it, which is short; a starting Almanac is
 * waited for when `untilElse` says that its end is not needed any more.
 * @returns what lets go of it, or nothing when `untilElse` came true first
 */
export async function lockData(untilElse) {
  const until = performance.now() + (untilElse ? 300_000 : 60_000);
  for (;;) {
    try {
      fs.writeFileSync(lockFile(), `${process.pid} ${path.basename(process.argv[1])}`, { flag: 'wx', mode: 0o600 });
      return () => fs.rmSync(lockFile(), { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Refusal(`ALMANAC_DATA: cannot write in ${dataDir()} (${error.code}).`);
    }
    if (untilElse?.()) return undefined;
    const [pid, script] = readLock();
    if (!pid || !runs(Number(pid), script)) fs.rmSync(lockFile(), { force: true });
    else if ((script !== 'admin.mjs' && !untilElse) || performance.now() > until) {
      const where = readRuntime()?.publicUrl;
      throw new Refusal(
        `Almanac already runs on ${dataDir()} (process ${pid}${where ? `, ${where}` : ''}). Stop it first.`,
      );
    } else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function readLock() {
  try {
    return fs.readFileSync(lockFile(), 'utf8').split(' ');
  } catch {
    return [];
  }
}

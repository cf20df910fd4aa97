import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What PostgreSQL wrote into its lock file: `{ pid, port, status }`, or nothing when there is none. */
export function readPostmaster(directory) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: lines[7]?.trim() } : undefined;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The name of a process's program, as the system tells it; process numbers are used again after a crash. */
function programOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Whether the process `pid` lives and its command line holds `words`. */
export const runs = (pid, words) => isAlive(pid) && programOf(pid).includes(words);
export const isRunning = (postmaster) => Boolean(postmaster) && runs(postmaster.pid, 'postgres');

/** @returns {Promise<boolean>} whether `test` came true in time */
export async function waitFor(milliseconds, test) {
  const until = performance.now() + milliseconds;
  while (!test()) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return true;
}

/** Ends PostgreSQL: fast shutdown (rolls back, writes out), after 30 s immediate. Also a server that is not our child. */
export async function stopProcess(pid) {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitFor(patience, () => !isAlive(pid))) return;
  }
}

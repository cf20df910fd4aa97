import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Timing } from '../timing';

/** Starts a real worker process and waits until it publishes. */
export async function spawnWorker(databaseUrl: string, sinkUrl: string, name: string, timing: Partial<Timing> = {}) {
  const entry = path.join(import.meta.dirname, 'sink-worker.ts');
  const args = ['--import', 'tsx', entry, databaseUrl, sinkUrl, name, JSON.stringify(timing)];
  const cwd = path.join(import.meta.dirname, '../../..');
  const child: ChildProcess = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error(`${name} did not start.`)))]);
  return {
    async end(signal: 'SIGKILL' | 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Starts a real media worker with the settings of this process, and waits until it works. */
export async function spawnMediaWorker(settings: Record<string, string> = {}) {
  const entry = path.join(import.meta.dirname, 'media-worker.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: path.join(import.meta.dirname, '../../../..'),
    env: { ...process.env, NODE_ENV: 'test', ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('No media worker.')))]);
  return {
    pid: child.pid ?? 0,
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

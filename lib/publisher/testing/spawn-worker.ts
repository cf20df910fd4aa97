import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Timing } from '../timing';
import type { SinkOptions } from './sink-manners';

export type WorkerSettings = { timing?: Partial<Timing>; clockMinutes?: number };

/** Whoever starts them takes them along; a process that stands still would not notice otherwise. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

function spawnOurs(entry: string, args: string[]) {
  const cwd = path.join(import.meta.dirname, '../../..');
  const words = ['--import', 'tsx', path.join(import.meta.dirname, entry), ...args];
  const child: ChildProcess = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.add(child);
  const ended = once(child, 'exit').finally(() => children.delete(child));
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const said = async (name: string) => {
    const early = ended.then(() => Promise.reject(new Error(`${name} did not start.`)));
    const [word] = (await Promise.race([once(child, 'message'), early])) as [string];
    return word;
  };
  return { child, ended, gone, said };
}

/** Starts a real worker process and waits until it publishes. */
export async function spawnWorker(databaseUrl: string, sinkUrl: string, name: string, settings: WorkerSettings = {}) {
  const { child, ended, gone, said } = spawnOurs('sink-worker.ts', [
    ...[databaseUrl, sinkUrl, name, JSON.stringify(settings)],
  ]);
  await said(name);
  return {
    name,
    gone,
    /** Resolves when it is gone, however. */
    ended,
    signal: (signal: 'SIGSTOP' | 'SIGCONT') => void (gone() || child.kill(signal)),
    /** It stops itself at this place, the next time it passes. Resolves when it stands there, or false if it is gone. */
    async standAt(place: 'commit.before' | 'socket'): Promise<boolean> {
      const stands = once(child, 'message').then(() => true);
      if (!gone()) child.send(place, () => {});
      return Promise.race([stands, ended.then(() => false)]);
    },
    async end(signal: 'SIGKILL' | 'SIGTERM') {
      if (!gone()) child.kill(signal);
      // One that stands still does not hear a SIGTERM.
      const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
      await ended;
      clearTimeout(patience);
      return child.exitCode;
    },
  };
}
export type Worker = Awaited<ReturnType<typeof spawnWorker>>;

/** Starts a network as a process of its own: it outlives every worker, and its ledger is asked for over HTTP. */
export async function spawnSink(options: SinkOptions) {
  const { child, ended, said } = spawnOurs('sink-process.ts', [JSON.stringify(options)]);
  const url = await said('The network');
  return {
    url,
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Whoever started them takes them along. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/** A process of this run. `end()` asks it to end, waits, and answers with its exit code or signal. */
export function start(program: string, words: string[], options: SpawnOptions) {
  const child = spawn(program, words, options);
  children.add(child);
  const ended = once(child, 'exit').finally(() => children.delete(child)) as Promise<[number | null, string | null]>;
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    ended,
    gone,
    async end(signal: NodeJS.Signals = 'SIGTERM') {
      if (!gone()) child.kill(signal);
      const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
      const [code, killedBy] = await ended;
      clearTimeout(patience);
      return code ?? killedBy;
    },
  };
}

import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { processorTime } from '../bench/parts/processor-time';
import { freePort } from '../postgres.mjs';
import { root } from '../start/paths.mjs';
import { start } from './own-processes';

type Member = { name: string; entry: string; env: Record<string, string>; running: ReturnType<typeof start> };

/** Says over IPC when it is ready, as under `npm start`. */
async function launch({ name, entry, env }: Omit<Member, 'running'>, log: number): Promise<ReturnType<typeof start>> {
  const running = start(process.execPath, ['--import', 'tsx', path.join(root, entry)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  const early = running.ended.then(() => Promise.reject(new Error(`${name} ended before it was ready.`)));
  await Promise.race([once(running.child, 'message'), early]);
  return running;
}

/** Web and worker processes of a production build, each of which can be restarted by itself. */
export async function startFleet(
  folder: string,
  env: Record<string, string>,
  numbers: { web: number; workers: number },
) {
  const log = fs.openSync(path.join(folder, 'almanac.log'), 'a');
  const ports = await Promise.all(Array.from({ length: numbers.web }, () => freePort() as Promise<number>));
  const planned = [
    ...ports.map((port) => ({ name: `web-${port}`, entry: 'lib/web.ts', env: { ...env, PORT: String(port) } })),
    ...Array.from({ length: numbers.workers }, (_, index) => ({
      name: `worker-${index}`,
      entry: 'lib/worker.ts',
      env,
    })),
  ];
  const members: Member[] = [];
  // One after the other: seven at once would only wait for each other.
  for (const one of planned) members.push({ ...one, running: await launch(one, log) });
  const pids = (entry: string) =>
    members.filter((one) => one.entry === entry).map(({ running }) => running.child.pid ?? 0);
  const measure = (entry: string) => ({
    processes: pids(entry).length,
    megabytes: Math.round(pids(entry).reduce((sum, pid) => sum + residentMegabytes(pid), 0) / pids(entry).length),
    processorMs: processorTime(pids(entry)) ?? 0,
  });
  return {
    ports,
    names: members.map(({ name }) => name),
    async restart(name: string) {
      const member = members.find((one) => one.name === name) as Member;
      const code = await member.running.end();
      if (code !== 0) throw new Error(`${name} did not end well: ${code}.`);
      member.running = await launch(member, log);
    },
    /** Processes that ended although nobody told them to. */
    died: () => members.filter(({ running }) => running.gone()).length,
    /** Memory per process, and what all of them have had of the processors since they started. */
    measure: () => ({ web: measure('lib/web.ts'), worker: measure('lib/worker.ts') }),
    close: () => Promise.all(members.map(({ running }) => running.end())),
  };
}
export type Fleet = Awaited<ReturnType<typeof startFleet>>;

function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

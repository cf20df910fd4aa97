// npm run scale -- costs [posts=3000]: what one publish costs in processor time (which waiting for a core is no part of)
// and in the database's rows. The figures of simulate.ts. Prints one line.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { chaosOptions } from '@/lib/publisher/testing/chaos/options';
import { seedChaos } from '@/lib/publisher/testing/chaos/seed';
import { isOver, partsOf } from '@/lib/publisher/testing/chaos/tally';
import { processorTime } from '../bench/parts/processor-time';
import { openStage } from '../chaos/stage';
import { root } from '../start/paths.mjs';
import { start } from './own-processes';

const posts = Number(process.argv.find((word) => word.startsWith('posts='))?.slice(6) ?? 3000);
const stage = await openStage();
const database = openDatabase(stage.databaseUrl, { name: 'harness', max: 2 });
const testing = path.join(root, 'lib/publisher/testing');

async function launch(entry: string, ...words: string[]) {
  const { child } = start(process.execPath, ['--import', 'tsx', path.join(testing, entry), ...words], {
    ...{ cwd: root, stdio: ['ignore', 2, 2, 'ipc'] as ('ignore' | 2 | 'ipc')[] },
  });
  const [word] = (await once(child, 'message')) as [string];
  return { pid: child.pid ?? 0, word };
}
const sink = await launch('sink-process.ts', JSON.stringify({ answerMs: 20 }));
const options = chaosOptions([`posts=${posts}`, 'hostile=0', 'comments=0', 'later=0', 'accounts=300']);
await seedChaos(database.db, options);
await database.sql`analyze`;

/** The postmaster's children, those of workers that are gone included in its own count. */
function databaseTime(): number {
  const list = spawnSync('ps', ['-o', 'pid=', '--ppid', String(stage.pid)], { encoding: 'utf8' }).stdout;
  return list
    .trim()
    .split(/\s+/)
    .reduce((sum, pid) => sum + (processorTime([Number(pid)]) ?? 0), 0);
}
const databaseBefore = databaseTime();
const startedAt = performance.now();
const workers = await Promise.all(
  ['a', 'b'].map((name) => launch('sink-worker.ts', stage.databaseUrl, sink.word, name)),
);
const workersBefore = processorTime(workers.map(({ pid }) => pid)) ?? 0;
while (!(await partsOf(database.sql)).every(isOver)) await sleep(1000);
const each = (milliseconds: number) => (milliseconds / posts).toFixed(1);
const sizes = await database.sql<{ name: string; bytes: number }[]>`select relname as name,
    pg_total_relation_size(oid)::float8 / ${posts} as bytes from pg_class
  where relname in ('posts', 'publications', 'attempts', 'events') and relkind = 'r' order by relname`;
const line = {
  posts,
  workerCpu: `${each((processorTime(workers.map(({ pid }) => pid)) ?? 0) - workersBefore)}ms`,
  databaseCpu: `${each(databaseTime() - databaseBefore)}ms`,
  rate: `${(posts / ((performance.now() - startedAt) / 1000)).toFixed(0)}/s`,
  ...Object.fromEntries(sizes.map(({ name, bytes }) => [`${name}Bytes`, Math.round(bytes)])),
};
console.log(
  Object.entries(line)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
);
await database.close();
await stage.close();
process.exit(0);

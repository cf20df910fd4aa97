// Our list of posts (key, tenant walls, validation) against a bare Fastify with postgres.js that answers the same 50 rows:
// requests per second at 10 connections, and time on the processor per request (server and its part of PostgreSQL). `npm run bench -- list-api [rounds] [seconds] [posts]`. Prints one JSON object.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import autocannon from 'autocannon';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import { fillLocation, settle } from './parts/fill';
import { processorTime } from './parts/processor-time';
import { openWorld } from './parts/world';

const [rounds = 7, seconds = 4, posts = 10_000] = process.argv.slice(2).map(Number);
const world = await openWorld();
const { organizationId, locationId } = world.ctx;
await fillLocation(world.database.db, { organizationId, locationId, posts });
await settle(world.database.db);
const { token } = await createApiKey(world.ctx, { name: 'Bench', scopes: ['read'] });

async function start(file: string, args: string[]): Promise<{ child: ChildProcess; port: number }> {
  const script = path.join(import.meta.dirname, 'parts', file);
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [port] = await once(child, 'message');
  return { child, port: Number(port) };
}
const ours = await start('planner-server.ts', []);
const bare = await start('bare-server.ts', [world.database.url, organizationId, locationId]);
const targets: Record<'bare' | 'ours', Target> = {
  bare: { url: `http://127.0.0.1:${bare.port}/posts`, headers: {}, child: bare.child, sessions: 'bare' },
  ours: {
    ...{ child: ours.child, sessions: 'almanac-web' },
    url: `http://127.0.0.1:${ours.port}/api/planner/locations/${locationId}/posts`,
    headers: { authorization: `Bearer ${token}` },
  },
};
type Target = { url: string; headers: Record<string, string>; child: ChildProcess; sessions: string };
/** A server and the sessions it has at PostgreSQL. */
async function processesOf({ child, sessions }: Target): Promise<number[]> {
  const { sql } = world.database;
  const rows = await sql`select pid from pg_stat_activity where application_name = ${sessions}`;
  return [child.pid ?? 0, ...rows.map(({ pid }) => Number(pid))];
}
async function rate(target: Target, duration: number) {
  const { url, headers } = target;
  const pids = await processesOf(target);
  const before = processorTime(pids);
  const run = await autocannon({ url, headers, connections: 10, duration });
  if (run.non2xx + run.errors > 0)
    throw new Error(`${run.non2xx} answers of ${url} were no 200, ${run.errors} failed.`);
  const after = processorTime(pids);
  const cpu = before === null || after === null ? Number.NaN : (after - before) / run.requests.total;
  return { perSecond: run.requests.average, cpu };
}
const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const round = (value: number) => Math.round(value * 100) / 100;

// The same posts in the same order, or the comparison says nothing.
const [a, b] = await Promise.all(
  Object.values(targets).map(async ({ url, headers }) => (await fetch(url, { headers })).json()),
);
const ids = (answer: { posts: { id: string }[] }) => answer.posts.map(({ id }) => id).join();
if (ids(a) !== ids(b) || a.posts.length !== 50) throw new Error('The two servers answer different posts.');
await Promise.all(Object.values(targets).map((target) => rate(target, 2)));

const seen = { bare: [] as number[], ours: [] as number[] };
/** Milliseconds on the processor per request. */
const spent = { bare: [] as number[], ours: [] as number[] };
for (let index = 0; index < rounds; index += 1) {
  for (const name of ['bare', 'ours'] as const) {
    const { perSecond, cpu } = await rate(targets[name], seconds);
    seen[name].push(perSecond);
    spent[name].push(cpu);
  }
}
const ratios = seen.ours.map((value, index) => value / (seen.bare[index] ?? 1));
const cpuRatios = spent.ours.map((value, index) => (spent.bare[index] ?? Number.NaN) / value);
console.log(
  JSON.stringify({
    ...{ connections: 10, rows: 50, posts, rounds, seconds },
    bare: { median: Math.round(median(seen.bare)), least: Math.min(...seen.bare), most: Math.max(...seen.bare) },
    ours: { median: Math.round(median(seen.ours)), least: Math.min(...seen.ours), most: Math.max(...seen.ours) },
    ratio: round(median(ratios)),
    ratios: ratios.map(round),
    cpu: { bare: round(median(spent.bare)), ours: round(median(spent.ours)), ratio: round(median(cpuRatios)) },
    budget: 1,
  }),
);
for (const { child } of [ours, bare]) child.kill('SIGTERM');
await world.close();

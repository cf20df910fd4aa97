// What the calendar and the list cost the server, whatever there is: `npm run bench -- calendar-reads [posts] [locations]`.
// One location with 100,000 posts, 10,000 of them in the month; one with 1,000; and `locations` × 500 beside. `cpuMs` is
// time on the processor, ours and PostgreSQL's. Prints JSON.
import { gzipSync } from 'node:zlib';
import { newId } from '@/db/id';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { listDays } from '@/lib/services/calendar/list-days';
import { listEntries } from '@/lib/services/calendar/list-entries';
import { listRows } from '@/lib/services/calendar/list-rows';
import type { Context } from '@/lib/services/context';
import { listPosts } from '@/lib/services/posts/list-posts';
import { fillLocation, fillLocations, settle } from './parts/fill';
import { processorTime } from './parts/processor-time';
import { openWorld } from './parts/world';

const [posts = 100_000, beside = 1000] = process.argv.slice(2).map(Number);
const rounds = 15;
const world = await openWorld();
const { db } = world.database;
const { organizationId } = world.ctx;
const small: Context = { ...world.ctx, locationId: newId() };
await asSystem(db, (tx) =>
  tx.insert(locations).values({ organizationId, id: small.locationId, name: 'Small', timeZone: 'UTC' }),
);
const { accountIds } = await fillLocation(db, { ...world.ctx, posts, inMonth: posts / 10 });
await fillLocation(db, { ...small, posts: posts / 100, inMonth: posts / 1000 });
await fillLocations(db, { organizationId, count: beside, postsEach: 500 });
await settle(db);

const month = { from: '2026-11-30', to: '2027-01-11' };
const year = { from: '2026-12-01T00:00:00Z', to: '2027-12-01T00:00:00Z', limit: 100 };
/** Opens the list and goes on to page 20. */
async function scroll(ctx: Context) {
  let cursor: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const answer = await listPosts(ctx, { cursor, limit: 50 });
    cursor = answer.nextCursor ?? undefined;
  }
  return null;
}
const reads: Record<string, (ctx: Context) => Promise<unknown>> = {
  month: (ctx) => listDays(ctx, month),
  'month of one account': (ctx) => listDays(ctx, { ...month, accountId: accountIds.slice(0, 1) }),
  'month of one network': (ctx) => listDays(ctx, { ...month, network: ['bluesky'] }),
  'month with a rare word': (ctx) => listDays(ctx, { ...month, q: '#oysters' }),
  'month with a common word': (ctx) => listDays(ctx, { ...month, q: 'coffee' }),
  'week per account': (ctx) => listRows(ctx, { from: '2026-12-07', to: '2026-12-14' }),
  'month per account': (ctx) => listRows(ctx, month),
  'agenda, a page': (ctx) => listEntries(ctx, year),
  'agenda with a common word': (ctx) => listEntries(ctx, { ...year, q: 'coffee' }),
  'list, a page': (ctx) => listPosts(ctx, {}),
  'list to page 20': scroll,
  'list of one network': (ctx) => listPosts(ctx, { network: ['bluesky'] }),
  'list with a rare word': (ctx) => listPosts(ctx, { q: '#oysters' }),
  'list with a common word': (ctx) => listPosts(ctx, { q: 'coffee' }),
};
const median = (list: number[]) => Math.round((list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0) * 10) / 10;
const results: Record<string, object> = {};
/** This process and its sessions at PostgreSQL. */
async function processes(): Promise<number[]> {
  const rows = await world.database.sql`select pid from pg_stat_activity where application_name = 'almanac-bench'`;
  return [process.pid, ...rows.map(({ pid }) => Number(pid))];
}
for (const [name, read] of Object.entries(reads)) {
  const times = { big: [] as number[], small: [] as number[] };
  let answer: unknown = null;
  await read(world.ctx);
  const pids = await processes();
  const before = processorTime(pids);
  for (let round = 0; round < rounds; round += 1) await read(world.ctx);
  const after = processorTime(pids);
  const cpuMs = before === null || after === null ? null : Math.round((after - before) / rounds);
  for (let round = 0; round < rounds; round += 1) {
    for (const [size, ctx] of [
      ['small', small],
      ['big', world.ctx],
    ] as const) {
      const began = performance.now();
      answer = await read(ctx);
      times[size].push(performance.now() - began);
    }
  }
  const [big, little] = [median(times.big), median(times.small)];
  const gzip = answer === null ? undefined : gzipSync(JSON.stringify(answer)).length;
  results[name] = { ms: big, cpuMs, smallMs: little, ratio: Math.round((big / little) * 100) / 100, gzipBytes: gzip };
}
console.log(JSON.stringify({ posts, inMonth: posts / 10, small: posts / 100, beside, rounds, results }));
await world.close();

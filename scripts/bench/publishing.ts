// How many journaled publishes a second, and how long is a claim? `npm run bench -- publishing [posts] [waiting] [workers]`
// A local network that answers at once; the rate ÷ `pgbench -N` (Debian's postgresql-contrib) on the same server, run before and after.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { giveBack } from '@/lib/publisher/attempt';
import { claim } from '@/lib/publisher/claim';
import { hostileNetwork } from '@/lib/publisher/testing/hostile-network';
import { testMachine } from '@/lib/publisher/testing/test-machine';
import { openPublishing, percentile } from './parts/publishing';

const [posts = 20_000, waiting = 1_000_000, workers = 4] = process.argv.slice(2).map(Number);
const claimsAtLeast = 400;
const stage = await openPublishing({ accounts: 400, answerMs: 0 });
await stage.plan('waiting', waiting, `now() + interval '1 day' + n * interval '10 seconds'`);

const base = '/usr/lib/postgresql';
const program = (fs.existsSync(base) ? fs.readdirSync(base) : [])
  .map((version) => `${base}/${version}/bin/pgbench`)
  .find((file) => fs.existsSync(file));
/** Transactions a second of PostgreSQL's own small write mix; null where pgbench is not installed. */
function pgbench(): number | null {
  if (!program) return null;
  const run = (...words: string[]) =>
    execFileSync(program, [...words, stage.server.url], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  run('-i', '-q', '-s', '10');
  const told = /tps = ([\d.]+)/.exec(run('-N', '-c', '8', '-j', '2', '-T', '10', '-M', 'prepared'));
  return told ? Math.round(Number(told[1])) : null;
}

const machine = testMachine(stage.database.sql, hostileNetwork());
const claimMs: number[] = [];
await stage.plan('claimed', claimsAtLeast, `now() - interval '1 minute'`);
while (claimMs.length < claimsAtLeast) {
  const start = performance.now();
  const { claims } = await claim(machine, 1);
  claimMs.push(performance.now() - start);
  for (const one of claims) await giveBack(machine, one);
}
await stage.database
  .sql`delete from posts where id in (select substr(md5('post claimed ' || n), 1, 24) from generate_series(1, ${claimsAtLeast}) n)`;

const before = pgbench();
const start = Date.now() + 5000;
await stage.plan('sent', posts, `to_timestamp(${start / 1000})`);
await stage.work(workers);
const at = (await stage.arrived(posts)).sort((x, y) => x - y);
// Beginning and end are left out: workers start one after the other, and the last few wait for their accounts.
const [from, to] = [at[Math.floor(posts * 0.1)] ?? 0, at[Math.floor(posts * 0.9)] ?? 0];
const perSecond = Math.round((posts * 0.8 * 1000) / (to - from));
const after = pgbench();

console.log(
  JSON.stringify({
    ...{ posts, waiting, workers, perSecond, pgbenchN: [before, after] },
    ratio: before && after ? Math.round((200 * perSecond) / (before + after)) / 100 : null,
    claimMs: { p50: percentile(claimMs, 0.5), p99: percentile(claimMs, 0.99), claims: claimMs.length },
  }),
);
await stage.close();

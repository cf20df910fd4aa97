// How late are 300 posts that are due in the same second? `node --import tsx scripts/bench/lateness.ts [posts] [accounts] [workers]`
// Starts a PostgreSQL, a network that answers after 50 ms, and real worker processes; prints one JSON object.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { newId } from '@/db/id';
import { migrateDatabase } from '@/db/migrate';
import { accounts, connections } from '@/db/schema/accounts';
import { locations, organizations } from '@/db/schema/organizations';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { fingerprintOf } from '@/lib/domain/fingerprint';
import { startSink } from '@/lib/publisher/testing/sink-server';
import { spawnWorker } from '@/lib/publisher/testing/spawn-worker';
import { startPostgres } from '../postgres.mjs';

const [postCount = 300, accountCount = 50, workerCount = 1] = process.argv.slice(2).map(Number);
const answerMs = 50;
const leadMs = 4000;

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-bench-'));
const server = await startPostgres({ dataDir });
await migrateDatabase(server.url);
const database = openDatabase(server.url, { name: 'bench' });
const sink = await startSink({ answerMs });

const tenant = { organizationId: newId(), locationId: newId() };
const accountRows = Array.from({ length: accountCount }, (_, index) => ({
  ...{ ...tenant, id: newId(), connectionId: newId(), provider: 'playground', network: 'playground' },
  ...{ remoteId: `page-${index}`, name: `Page ${index}`, handle: `page${index}`, limits: {}, state: 'active' as const },
}));
await asSystem(database.db, async (tx) => {
  await tx.insert(organizations).values({ id: tenant.organizationId, name: 'Bench' });
  const location = { organizationId: tenant.organizationId, id: tenant.locationId };
  await tx.insert(locations).values({ ...location, name: 'Bench', timeZone: 'UTC' });
  await tx.insert(connections).values(
    accountRows.map(({ connectionId }) => ({
      ...{ ...tenant, id: connectionId, provider: 'playground', remoteId: connectionId, label: 'Bench' },
      ...{ serverUrl: 'http://localhost', scopes: [], state: 'active' as const },
    })),
  );
  await tx.insert(accounts).values(accountRows);
});

const names = Array.from({ length: workerCount }, (_, index) => `bench-${index}`);
const workers = await Promise.all(names.map((name) => spawnWorker(server.url, sink.url, name)));

const dueAt = new Date(Math.ceil((Date.now() + leadMs) / 1000) * 1000);
const content = { type: 'post', details: {}, followUpComment: '', media: [] };
await asSystem(database.db, async (tx) => {
  for (let index = 0; index < postCount; index += 1) {
    const summary = `Post ${index}`;
    const postId = newId();
    const accountId = accountRows[index % accountCount]?.id ?? '';
    const shared = { ...tenant, state: 'scheduled' as const };
    await tx.insert(posts).values({ ...shared, id: postId, summary, details: {}, scheduledAt: dueAt });
    const fingerprint = fingerprintOf({ ...content, summary });
    await tx.insert(publications).values({ ...shared, postId, accountId, dueAt, fingerprint });
  }
});
const seededMs = dueAt.getTime() - Date.now();
while (sink.ledger.length < postCount) await sleep(50);

const late = sink.ledger.map(({ at }) => at - dueAt.getTime()).sort((x, y) => x - y);
const percentile = (share: number) => late[Math.min(late.length - 1, Math.ceil(share * late.length) - 1)];
const settings = { posts: postCount, accounts: accountCount, workers: workerCount, answerMs };
const latenessMs = { first: late[0], p50: percentile(0.5), p99: percentile(0.99), last: late.at(-1) };
console.log(
  JSON.stringify({ ...settings, seededMsAhead: seededMs, latenessMs, early: late.filter((ms) => ms < 0).length }),
);

await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
await sink.close();
await database.close();
await server.stop();
fs.rmSync(dataDir, { recursive: true, force: true });

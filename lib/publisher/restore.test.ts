import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { newId } from '@/db/id';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { holdIfRestored } from '@/lib/services/operations/hold-if-restored';
import { countUnreconciled, holdServer, releaseServer } from '@/lib/services/operations/hold-server';
import { openMark } from '@/lib/services/operations/keep-mark';
import { readHealth } from '@/lib/services/operations/read-health';
import { attempt } from './attempt';
import { claim } from './claim';
import { hostileNetwork } from './testing/hostile-network';
import { letTimePass, look, planPost } from './testing/plan';
import { quiet, runToTheEnd, testMachine, turn } from './testing/test-machine';

const original = await openTestDatabase();
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'almanac-mark-'));
const restored: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const one of restored) await one.close();
  await original.close();
  await fs.rm(folder, { recursive: true });
});

/** The database as it is now, as a file copy would bring it back. */
async function backUp() {
  const { name, admin } = {
    name: `test_${newId()}`,
    admin: postgres(original.url.replace(/\/\w+$/, '/postgres'), { max: 1 }),
  };
  const source = new URL(original.url).pathname.slice(1);
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${source}`;
  await admin.unsafe(`create database ${name} template ${source}`);
  return {
    restore() {
      const database = openDatabase(original.url.replace(/\/\w+$/, `/${name}`), { name: 'restored' });
      restored.push({
        async close() {
          await database.close(1);
          await admin.unsafe(`drop database ${name} with (force)`);
          await admin.end();
        },
      });
      return database;
    },
  };
}

test('a backup taken, posts published, the backup restored: the hold sees it, and nothing goes out twice', async () => {
  const network = hostileNetwork();
  const { ctx } = await seedLocation(original.db);
  const before = testMachine(original.sql, network);
  const accountIds = await Promise.all(Array.from({ length: 6 }, () => seedAccount(ctx)));
  const [mine = ''] = accountIds;
  const soon = { accountIds, followUpComment: 'First!' };
  for (let count = 0; count < 5; count += 1) await planPost(ctx, { ...soon, summary: `Post ${count}` });
  const forward = await planPost(ctx, {
    accountIds: [mine],
    summary: 'Later',
    dueAt: new Date(Date.now() + 86_400_000),
  });
  const never = await planPost(ctx, {
    accountIds: [mine],
    summary: 'Never sent',
    dueAt: new Date(Date.now() + 3600_000),
  });
  // The backup finds one post just claimed, by a worker that will have sent it.
  const [underway] = (await claim(before, 1)).claims;
  if (!underway) throw new Error('Nothing was claimed.');
  const mark = openMark(original.sql, folder);
  expect(await holdIfRestored(original.db, mark, quiet)).toBe(false);
  const backup = await backUp();

  await attempt(before, underway);
  // Somebody brings one forward, after the backup.
  await look(
    original.sql,
    (tx) => tx`update publications set due_at = now() where id = ${forward.publicationIds[0] ?? ''}`,
  );
  for (let rounds = 0; rounds < 40; rounds += 1) {
    if ((await turn(before)) === 0) break;
    await look(original.sql, (tx) => tx`update publications set due_at = now() where state in ('unknown', 'pending')`);
  }
  expect(network.ledger).toHaveLength(61);
  expect(await holdIfRestored(original.db, mark, quiet)).toBe(false);

  const database = backup.restore();
  // Another process, which knows only the data folder.
  expect(await holdIfRestored(database.db, openMark(database.sql, folder), quiet)).toBe(true);
  expect(await readHealth(database)).toMatchObject({ sending: 'held' });
  const after = testMachine(database.sql, network);
  const first = await countUnreconciled(database.db);
  expect(first).toEqual({ unreconciled: 30, needsPerson: 0 });
  await expect(releaseServer(database.db, 'Ada')).rejects.toMatchObject({ code: 'conflict' });

  // All looks find theirs; what was to come stays for its time.
  await look(database.sql, (tx) => tx`update attempts set lease_until = now() where state = 'claimed'`);
  for (let rounds = 0; rounds < 60 && (await countUnreconciled(database.db)).unreconciled > 0; rounds += 1) {
    await turn(after);
    await look(
      database.sql,
      (tx) => tx`update publications set due_at = case when state = 'unknown' then now() else due_at end,
        follow_up_due_at = case when follow_up_state = 'unknown' then now() else follow_up_due_at end`,
    );
  }
  expect(await countUnreconciled(database.db)).toEqual({ unreconciled: 0, needsPerson: 0 });
  expect(network.ledger).toHaveLength(61);
  expect(await releaseServer(database.db, 'Ada')).toEqual({ released: true, needsPerson: 0 });
  expect(await readHealth(database)).toMatchObject({ sending: 'on' });

  // A day later: what was brought forward is found, what was never sent goes out.
  await runToTheEnd(after, database.sql);
  const states = await look(
    database.sql,
    (tx) => tx<{ state: string; comment: string; count: number }[]>`select state, follow_up_state as comment,
      count(*)::int as count from publications group by 1, 2 order by 3`,
  );
  expect(states).toEqual([
    { state: 'published', comment: 'none', count: 2 },
    { state: 'published', comment: 'published', count: 30 },
  ]);
  expect(network.ledger).toHaveLength(62);
  expect(new Set(network.ledger.map(({ marker }) => marker)).size).toBe(62);
  expect(network.of(never.publicationIds[0] ?? '')).toHaveLength(1);
  // Nobody restored anything since.
  expect(await holdIfRestored(database.db, openMark(database.sql, folder), quiet)).toBe(false);
});

test('held by hand: what is not at the network is due again, what cannot be read is for a person', async () => {
  await look(original.sql, (tx) => tx`delete from posts`);
  const network = hostileNetwork();
  const { ctx } = await seedLocation(original.db);
  const [absent, unreadable] = [await planPost(ctx, { summary: 'Absent' }), await planPost(ctx, { summary: 'Dark' })];
  await holdServer(original.db, 'Ada', new Date(Date.now() - 3600_000), 'A backup was restored.');
  const machine = testMachine(original.sql, network);
  const latest = network.provider.latest;
  network.provider.latest = async (job, call) => {
    if (job.publicationId === unreadable.publicationIds[0])
      return { kind: 'unreadable', evidence: 'The list answered 503.' };
    // The window reaches back to the backup, not only to the restore.
    expect(job.firstClaimedAt.getTime()).toBeLessThan(Date.now() - 3500_000);
    return latest(job, call);
  };
  await runToTheEnd(machine, original.sql);
  expect(network.calls.commit).toBe(0);
  expect(await countUnreconciled(original.db)).toEqual({ unreconciled: 0, needsPerson: 1 });
  expect(await releaseServer(original.db, 'Ada')).toEqual({ released: true, needsPerson: 1 });
  await letTimePass(original.sql);
  await runToTheEnd(machine, original.sql);
  expect(network.ledger.map(({ marker }) => marker)).toEqual([absent.publicationIds[0]]);
  const [left] = await look(
    original.sql,
    (tx) => tx<{ reason: string }[]>`select failure_reason as reason from publications where needs_person`,
  );
  expect(left?.reason).toMatch(/^This may be live: a backup was restored and the network could not be read\./);
});

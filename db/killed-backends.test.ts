import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase } from './client';
import { newId } from './id';
import { rateLimits } from './schema/users';
import { asSystem } from './tenant';
import { openTestDatabase } from './testing';

let base: Awaited<ReturnType<typeof openTestDatabase>>;
let admin: postgres.Sql;
const loose: unknown[] = [];
const note = (error: unknown) => loose.push(error);

beforeAll(async () => {
  base = await openTestDatabase();
  admin = postgres(inject('databaseUrl').replace(/\/almanac$/, '/postgres'), { max: 1, onnotice: () => {} });
  process.on('unhandledRejection', note);
  process.on('uncaughtExceptionMonitor', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  process.off('uncaughtExceptionMonitor', note);
  await admin.end();
  await base.close();
});

const kill = async (name: string, some: number) => {
  const rows = await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = ${`almanac-${name}`} order by random() limit ${some}`;
  return rows.length;
};

test('500 killed backends under load: nothing dies, nothing hangs, and afterwards everything works', async () => {
  const victim = openDatabase(base.url, { name: 'victim', max: 10 });
  let running = true;
  let heard = 0;
  const answered = { well: 0, badly: 0, slowest: 0 };
  const once = async (work: () => PromiseLike<unknown>) => {
    const begun = performance.now();
    await Promise.resolve(work()).then(
      () => answered.well++,
      () => answered.badly++,
    );
    answered.slowest = Math.max(answered.slowest, performance.now() - begun);
  };
  const kinds: (() => PromiseLike<unknown>)[] = [
    () => victim.sql`select ${'text'}::text`,
    () => Promise.all([victim.sql`select pg_sleep(0.001)`, victim.db.execute(sql`select 2`)]),
    () => victim.sql.begin(async (tx) => [await tx`select pg_sleep(0.002)`, await tx`select 3`]),
    async () => {
      const reserved = await victim.sql.reserve();
      const work = [reserved`begin`.simple(), reserved`select pg_sleep(0.002)`, reserved`commit`.simple()];
      return Promise.all(work).finally(() => reserved.release());
    },
    () => asSystem(victim.db, (tx) => tx.insert(rateLimits).values({ key: newId(), count: 1, resetsAt: new Date() })),
  ];
  await victim.sql.listen('ping', () => heard++);
  const load = Array.from({ length: 24 }, async (_, index) => {
    const kind = kinds[index % kinds.length] as (typeof kinds)[number];
    while (running) await once(kind);
  });
  for (let killed = 0; killed < 500; ) killed += await kill('victim', 4);
  running = false;
  await Promise.all(load);

  expect(loose).toEqual([]);
  expect(answered.badly).toBeGreaterThan(0);
  expect(answered.slowest).toBeLessThan(10_000);
  await Promise.all(Array.from({ length: 40 }, () => once(() => victim.sql`select 1`)));
  await expect.poll(() => victim.sql`notify ping`.then(() => heard), { timeout: 10_000 }).toBeGreaterThan(0);
  await victim.close(1);
});

test('what a transaction asks for after its connection died reaches nobody', async () => {
  const victim = openDatabase(base.url, { name: 'half', max: 1 });
  const key = newId();
  const late: unknown[] = [];
  await expect(
    victim.sql.begin(async (tx) => {
      await tx`select 1`;
      await kill('half', 1);
      await tx`select 2`.catch(() => {});
      // The pool's one connection is up again and somebody else's by now.
      await victim.sql`select 3`.catch(() => {});
      await victim.sql`select 3`;
      await tx`insert into rate_limits (key, count, resets_at) values (${key}, 1, now())`.catch((error) =>
        late.push(error),
      );
    }),
  ).rejects.toThrow();
  await expect.poll(() => late.length).toBe(1);
  expect(await victim.sql`select 1 from rate_limits where key = ${key}`).toHaveLength(0);
  await victim.close(1);
});

test('a reserved session that died is nobody else’s: what it asks late is refused, and giving it back disturbs no one', async () => {
  const victim = openDatabase(base.url, { name: 'reserved', max: 1 });
  const reserved = await victim.sql.reserve();
  await reserved`select 1`;
  await kill('reserved', 1);
  await reserved`select 2`.catch(() => {});
  const inside = await victim.sql.begin(async (tx) => {
    await tx`select 3`;
    reserved.release();
    await expect(reserved`select 4`.execute()).rejects.toThrow();
    const beside = victim.sql`select txid_current_if_assigned() as id`;
    const [{ own } = { own: null }] = await tx<{ own: string }[]>`select txid_current()::text as own`;
    return { own, beside };
  });
  expect(inside.own).not.toBeNull();
  expect(await inside.beside).toEqual([{ id: null }]);
  await victim.close(1);
});

test('a server that freezes fails the query in time and gives the connection back', async () => {
  const victim = openDatabase(base.url, { name: 'frozen', max: 1, statementTimeoutMs: 500 });
  const [backend] = await victim.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  process.kill(backend?.pid as number, 'SIGSTOP');
  try {
    await expect(victim.sql`select 1`).rejects.toThrow('SERVER_SILENT');
  } finally {
    process.kill(backend?.pid as number, 'SIGCONT');
  }
  expect(await victim.sql`select 1 as one`).toEqual([{ one: 1 }]);
  await victim.close(1);
});

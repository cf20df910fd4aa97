import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from './client';
import { asSystem } from './tenant';
import { openTestDatabase } from './testing';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a Date is a parameter of a raw query as of a built one', async () => {
  const at = new Date('2026-11-20T10:00:00.000Z');
  const [raw] = await database.sql`select ${at}::timestamptz as at`;
  expect(new Date(raw?.at)).toEqual(at);
  const [built] = await database.db.execute(sql`select ${at.toISOString()}::timestamptz = ${at}::timestamptz as same`);
  expect(built?.same).toBe(true);
});

test('what a failed query was given does not get into its error, where logs would show it', async () => {
  const secret = 'session-token-of-somebody';
  const error = await database.db
    .execute(sql`select 1 / (length(${secret}) - ${secret.length}::int)`)
    .catch((caught) => caught);
  expect(error.cause.code).toBe('22012');
  const { inspect } = await import('node:util');
  expect(inspect(error, { depth: 5 })).not.toContain(secret);
});

describe('past a pooler in transaction mode', () => {
  let pooled: ReturnType<typeof openDatabase>;
  beforeAll(() => {
    pooled = openDatabase(database.url, { name: 'pooled', max: 1, directUrl: database.url, statementTimeoutMs: 4000 });
  });
  afterAll(() => pooled.close(1));
  const limits =
    () => sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle`;

  test('the limits are the transaction’s, not the session’s, which others have after us', async () => {
    const [session] = await pooled.db.execute(limits());
    expect(session).toEqual({ statement: '0', lock: '0', idle: '0' });
    const [inside] = await asSystem(pooled.db, (tx) => tx.execute(limits()));
    expect(inside).toEqual({ statement: '4s', lock: '10s', idle: '20s' });
    expect((await pooled.db.execute(limits()))[0]).toEqual(session);
  });

  test('nothing is prepared in a session', async () => {
    await asSystem(pooled.db, (tx) => tx.execute(sql`select ${'a'} as parameter`));
    await pooled.sql.unsafe('select $1::text', ['a'], { prepare: true });
    expect(await pooled.sql`select name from pg_prepared_statements`).toEqual([]);
  });

  test('a transaction whose statement is too slow ends; the error is told', async () => {
    const slow = asSystem(pooled.db, async (tx) => {
      await tx.execute(sql`set local statement_timeout = 20`);
      await tx.execute(sql`select pg_sleep(5)`);
    });
    await expect(slow).rejects.toMatchObject({ cause: { code: '57014' } });
  });
});

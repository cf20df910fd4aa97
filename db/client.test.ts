import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

import { sql } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, expect, test } from 'vitest';
import { openTestDatabase } from '@/db/testing';
import { logOptions } from './log-options';

const database = await openTestDatabase();
afterAll(() => database.close());

const lines: string[] = [];
const log = pino(logOptions, { write: (line: string) => void lines.push(line) });
const said = (fields: object) => {
  lines.length = 0;
  log.error(fields, 'It failed.');
  return lines.join('');
};
const secret = 'hunter2-hunter2-hunter2';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

test.each([
  ['a field of that name, however deep', { connection: { grant: [{ accessJwt: secret, refresh_token: secret }] } }],
  ['a header', { headers: { authorization: `Bearer ${secret}`, cookie: `session=${secret}` } }],
  ['the words of an error', { err: new Error(`401: Bearer ${secret} is not valid`) }],
  ['an address', { url: new URL(`https://example.com/feed?access_token=${secret}`) }],
  ['an error’s cause', { err: new Error('no', { cause: { password: secret } }) }],
  ['an error’s own fields', { err: Object.assign(new Error('no'), { request: { token: secret } }) }],
])('no secret gets in by %s', (_, fields) => {
  const line = said(fields);
  expect(line).not.toContain(secret);
  expect(JSON.parse(line)).toMatchObject({ level: 50, msg: 'It failed.', time: expect.any(String) });
});

test('a token among words is blanked, the words stay', () => {
  expect(said({ answer: `the grant ${jwt} is over` })).toContain('the grant … is over');
});

test('what a failed query was asked with stays out; what failed is told', async () => {
  const err = await database.db.execute(sql`select ${secret}::int`).catch((error: unknown) => error);
  expect(String((err as Error).cause)).toContain(secret);
  const line = said({ err });
  expect(JSON.parse(line).err.message).toMatch(/^Failed query: select \$1::int/);
  expect(JSON.parse(line).err.cause.message).toBe('invalid input syntax for type integer: "…"');
  expect(line).not.toContain(secret);
});

test('what is no secret is told in full', () => {
  const fields = {
    attempt: 'a1',
    count: 3,
    at: '2026-11-20T10:00:00Z',
    err: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
  };
  expect(JSON.parse(said(fields))).toMatchObject({
    ...{ attempt: 'a1', count: 3, at: '2026-11-20T10:00:00Z' },
    err: { message: 'reset', code: 'ECONNRESET', stack: expect.stringContaining('log.test.ts') },
  });
});

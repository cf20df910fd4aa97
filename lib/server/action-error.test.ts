import { afterEach, expect, test, vi } from 'vitest';
import { openDatabase } from '@/db/client';
import { sessions } from '@/db/schema/users';
import { DomainError } from '@/lib/domain/error';
import { isDatabaseDown, toActionError } from './action-error';

afterEach(() => vi.restoreAllMocks());

test('a database that cannot be reached is said in plain words', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // Port 1 is closed everywhere.
  const { db, close } = openDatabase('postgres://a:b@127.0.0.1:1/c', { name: 'test', max: 1 });
  const error = await db
    .select()
    .from(sessions)
    .catch((reason: unknown) => reason);
  await close(0);
  expect(isDatabaseDown(error)).toBe(true);
  expect(toActionError(error, 'Test')).toEqual({
    code: 'unavailable',
    message: 'The database does not answer. Nothing was lost; wait a moment and try again.',
    retryAfterSeconds: 5,
  });
});

test('other failures are not blamed on the database', () => {
  expect(isDatabaseDown(new Error('duplicate key'))).toBe(false);
  expect(isDatabaseDown(Object.assign(new Error('x'), { code: '23505' }))).toBe(false);
  expect(isDatabaseDown(null)).toBe(false);
});

test('a domain error keeps its words, issues and wait', () => {
  const error = new DomainError('rate_limited', 'Wait.', { retryAfterSeconds: 7 });
  expect(toActionError(error, 'Test')).toEqual({ code: 'rate_limited', message: 'Wait.', retryAfterSeconds: 7 });
});

test('what is logged has the id that the person is told', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { message } = toActionError(new Error('boom'), 'Test');
  const id = /look for ([0-9a-f]{8})/.exec(message)?.[1];
  expect(id).toBeTruthy();
  expect(String(log.mock.calls[0]?.[0])).toContain(id);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { DomainError } from '@/lib/domain/error';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import type { Context } from '@/lib/services/context';
import { createSession } from '@/lib/services/sessions/create-session';

let request = new Headers();
vi.mock('next/headers', () => ({ headers: async () => request }));

const origin = 'http://localhost:3000';
const Greet = z.object({ name: z.string().check(z.minLength(1, 'The name is missing.')) });
const greet = async (ctx: Context, { name }: { name: string }) => `${ctx.actor.name} greets ${name}`;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let mine: Awaited<ReturnType<typeof seedLocation>>;
let cookie: string;
let run: typeof import('./action').action;
beforeAll(async () => {
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  run = (await import('./action')).action;
  mine = await seedLocation(database.db);
  const { token } = await createSession(database.db, { userId: mine.userId }, new Date());
  cookie = `other=1; next-auth.session-token=${token}`;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(async () => {
  await (await import('./database')).database().close(1);
  await database.close();
});
beforeEach(() => {
  request = new Headers({ origin, host: 'localhost:3000', cookie });
});
const call = (input: unknown, locationId = mine.locationId, service = greet) =>
  run(Greet, service)(locationId, input as { name: string });
const codeOf = async (result: ReturnType<typeof call>) => {
  const answer = await result;
  return answer.ok ? 'ok' : answer.error.code;
};

describe('an action', () => {
  test('runs its service as the signed-in person', async () => {
    expect(await call({ name: 'Bob' })).toEqual({ ok: true, data: 'Ada Owner greets Bob' });
  });

  test('answers wrong input with one issue per field', async () => {
    expect(await call({ name: '' })).toEqual({
      ok: false,
      error: {
        code: 'invalid',
        message: 'The name is missing.',
        issues: [{ path: 'name', message: 'The name is missing.' }],
      },
    });
    expect(await codeOf(call(null))).toBe('invalid');
  });

  test.each([
    ['without an Origin', null],
    ['from another site', 'https://evil.example'],
    ['from a sandbox', 'null'],
  ])('is refused %s, before anything else', async (_name, from) => {
    request.delete('origin');
    if (from) request.set('origin', from);
    const service = vi.fn(greet);
    expect(await codeOf(call({ name: 'Bob' }, mine.locationId, service))).toBe('forbidden');
    expect(service).not.toHaveBeenCalled();
  });

  test('of somebody signed out, or whose session ended, is unauthenticated', async () => {
    request.delete('cookie');
    expect(await codeOf(call({ name: 'Bob' }))).toBe('unauthenticated');
    const past = new Date(Date.now() - 31 * 86_400_000);
    const { token } = await createSession(database.db, { userId: mine.userId }, past);
    request.set('cookie', `next-auth.session-token=${token}`);
    expect(await codeOf(call({ name: 'Bob' }))).toBe('unauthenticated');
  });

  test('in another location, an unknown or a made-up one, finds nothing', async () => {
    const other = await seedLocation(database.db);
    for (const id of [other.locationId, '0'.repeat(24), '', '*', "' or 1=1 --"]) {
      expect(await codeOf(call({ name: 'Bob' }, id))).toBe('not_found');
    }
  });

  test('passes a service’s own refusal on, and hides anything else behind an id', async () => {
    const refuse = async () => Promise.reject(new DomainError('conflict', 'Somebody was faster.'));
    expect(await call({ name: 'Bob' }, mine.locationId, refuse)).toMatchObject({
      error: { code: 'conflict', message: 'Somebody was faster.' },
    });
    const fail = async () => Promise.reject(new Error('password is hunter2'));
    const result = await call({ name: 'Bob' }, mine.locationId, fail);
    expect(result).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });
});

test('an API key opens its own location only, and a wrong one nothing', async () => {
  const { contextFor } = await import('./request-context');
  const other = await seedLocation(database.db);
  const { token } = await createApiKey(mine.ctx, { name: 'Job', scopes: ['read'] });
  const bearer = (value: string) => new Headers({ authorization: `Bearer ${value}`, cookie });
  expect(await contextFor(bearer(token), mine.locationId)).toMatchObject({
    actor: { kind: 'api_key', scopes: ['read'] },
  });
  await expect(contextFor(bearer(token), other.locationId)).rejects.toMatchObject({ code: 'not_found' });
  await expect(contextFor(bearer('pit-wrong'), mine.locationId)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(contextFor(bearer(''), mine.locationId)).rejects.toMatchObject({ code: 'unauthenticated' });
});

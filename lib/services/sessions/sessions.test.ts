import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { hashPassword } from '@/lib/security/password';
import { checkPassword } from './check-password';
import { createSession } from './create-session';
import { endSession } from './end-session';
import { findSession } from './find-session';
import { listSessions } from './list-sessions';
import { revokeSessions } from './revoke-sessions';

const now = new Date('2026-11-20T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function person(email: string) {
  const seeded = await seedLocation(database.db);
  const passwordHash = await hashPassword('correct horse battery');
  await database.sql`update users set email = ${email}, password_hash = ${passwordHash} where id = ${seeded.userId}`;
  return seeded;
}
const tryPassword = (email: string, password: string, address: string, at = now) =>
  checkPassword(database.db, { email, password, address }, at);

describe('checking a password', () => {
  test('is right for the right one only, whatever the case of the e-mail', async () => {
    const { userId } = await person('ada@example.com');
    expect(await tryPassword(' ADA@example.com', 'correct horse battery', '10.0.0.1')).toMatchObject({ id: userId });
    const wrong = await tryPassword('ada@example.com', 'wrong', '10.0.0.1').catch((error) => error);
    const unknown = await tryPassword('nobody@example.com', 'wrong', '10.0.0.1').catch((error) => error);
    expect(wrong).toMatchObject({ code: 'unauthenticated' });
    expect(unknown.message).toBe(wrong.message);
    await expect(tryPassword('ada@example.com', 'x'.repeat(10_000), '10.0.0.1')).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  test('stops after ten failures per person and address, even in parallel, and says how long', async () => {
    await person('bob@example.com');
    const tries = await Promise.allSettled(
      Array.from({ length: 14 }, () => tryPassword('bob@example.com', 'wrong', '10.0.0.2')),
    );
    const codes = tries.map((entry) => (entry.status === 'rejected' ? entry.reason.code : 'right'));
    expect(codes.filter((code) => code === 'unauthenticated')).toHaveLength(10);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(4);
    const blocked = await tryPassword('bob@example.com', 'correct horse battery', '10.0.0.2', later(5)).catch(
      (error) => error,
    );
    expect(blocked).toMatchObject({ code: 'rate_limited', detail: { retryAfterSeconds: 600 } });
    await expect(tryPassword('bob@example.com', 'correct horse battery', '10.0.0.3')).resolves.toBeTruthy();
    await expect(tryPassword('bob@example.com', 'correct horse battery', '10.0.0.2', later(16))).resolves.toBeTruthy();
  });

  test('stops an address that tries many people', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 52 }, (_, n) => tryPassword(`guess${n}@example.com`, 'wrong', '10.0.0.4')),
    );
    const limited = tries.filter((entry) => entry.status === 'rejected' && entry.reason.code === 'rate_limited');
    expect(limited).toHaveLength(2);
  });

  test('does not count success', async () => {
    await person('carl@example.com');
    for (let n = 0; n < 12; n += 1) await tryPassword('carl@example.com', 'correct horse battery', '10.0.0.5');
  });
});

describe('sessions', () => {
  test('are found by their token, which is not what the table keeps', async () => {
    const { userId } = await seedLocation(database.db);
    const { token } = await createSession(database.db, { userId, userAgent: 'Firefox' }, now);
    expect(await findSession(database.db, token, later(1))).toMatchObject({ userId, name: 'Ada Owner' });
    const [row] = await database.sql`select session_token from sessions where user_id = ${userId}`;
    expect(row?.session_token).not.toBe(token);
    expect(await findSession(database.db, row?.session_token, later(1))).toBeNull();
  });

  test('end after 30 days, at sign-out, and when revoked', async () => {
    const { userId } = await seedLocation(database.db);
    const { token } = await createSession(database.db, { userId }, now);
    expect(await findSession(database.db, token, later(30 * 24 * 60))).toBeNull();
    await endSession(database.db, token);
    expect(await findSession(database.db, token, later(1))).toBeNull();
  });

  test('can be revoked by their person only', async () => {
    const mine = await seedLocation(database.db);
    const other = await seedLocation(database.db);
    const here = await createSession(database.db, { userId: mine.userId }, now);
    const phone = await createSession(database.db, { userId: mine.userId, userAgent: 'Phone' }, later(1));
    const theirs = await createSession(database.db, { userId: other.userId }, now);
    const [phoneRow, hereRow] = await listSessions(database.db, mine.userId, later(2));
    const [theirRow] = await listSessions(database.db, other.userId, later(2));
    if (!phoneRow || !hereRow || !theirRow) throw new Error('three sessions were opened');
    expect(await revokeSessions(mine.ctx, { sessionId: theirRow.id })).toEqual({ revoked: 0 });
    expect(await revokeSessions(mine.ctx, { exceptId: hereRow.id })).toEqual({ revoked: 1 });
    expect(await findSession(database.db, theirs.token, later(2))).not.toBeNull();
    expect(await findSession(database.db, phone.token, later(2))).toBeNull();
    expect(await findSession(database.db, here.token, later(2))).not.toBeNull();
    const key = { ...mine.ctx, actor: { kind: 'api_key' as const, keyId: 'k', name: 'k', scopes: ['manage'] } };
    await expect(revokeSessions(key, { sessionId: hereRow.id })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

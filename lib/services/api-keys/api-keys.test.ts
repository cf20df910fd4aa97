import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import type { Actor } from '@/lib/domain/permission';
import { createApiKey } from './create-api-key';
import { findApiKey } from './find-api-key';
import { listApiKeys } from './list-api-keys';
import { revokeApiKey } from './revoke-api-key';

const now = new Date('2026-11-20T10:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
const seed = () => seedLocation(database.db, { now });

test('a key is shown once, kept as a hash, and found with its location and scopes', async () => {
  const { ctx, locationId, organizationId } = await seed();
  const { id, token } = await createApiKey(ctx, { name: 'Zapier', scopes: ['write', 'read'] });
  expect(token).toMatch(/^pit-[A-Za-z0-9_-]{43}$/);
  const [row] = await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    return tx`select * from api_keys where id = ${id}`;
  });
  expect(row?.token_hash).toBe(createHash('sha256').update(token).digest('hex'));
  expect(JSON.stringify(row)).not.toContain(token.slice(4));
  expect(await findApiKey(database.db, token, now)).toEqual({
    organizationId,
    locationId,
    id,
    name: 'Zapier',
    scopes: ['read', 'write'],
  });
  expect(await findApiKey(database.db, `${token}x`, now)).toBeNull();
  expect(JSON.stringify(await listApiKeys(ctx))).not.toContain(token.slice(4));
});

test('its last use is noted, at most once a minute', async () => {
  const { ctx } = await seed();
  const { token } = await createApiKey(ctx, { name: 'Job', scopes: ['read'] });
  const lastUsed = async () => (await listApiKeys(ctx))[0]?.lastUsedAt;
  expect(await lastUsed()).toBeNull();
  await findApiKey(database.db, token, later(1));
  await findApiKey(database.db, token, later(50));
  expect(await lastUsed()).toBe(later(1).toISOString());
  await findApiKey(database.db, token, later(62));
  expect(await lastUsed()).toBe(later(62).toISOString());
});

test('an expired or revoked key opens nothing', async () => {
  const { ctx } = await seed();
  const brief = await createApiKey(ctx, { name: 'Brief', scopes: ['read'], expiresAt: later(60).toISOString() });
  expect(await findApiKey(database.db, brief.token, later(59))).not.toBeNull();
  expect(await findApiKey(database.db, brief.token, later(60))).toBeNull();
  const gone = await createApiKey(ctx, { name: 'Gone', scopes: ['manage'] });
  await revokeApiKey(ctx, { keyId: gone.id });
  expect(await findApiKey(database.db, gone.token, later(1))).toBeNull();
  expect((await listApiKeys(ctx)).map(({ name }) => name)).toEqual(['Brief']);
  await expect(revokeApiKey(ctx, { keyId: gone.id })).rejects.toMatchObject({ code: 'not_found' });
  const past = createApiKey(ctx, { name: 'Past', scopes: ['read'], expiresAt: now.toISOString() });
  await expect(past).rejects.toMatchObject({ code: 'invalid', detail: { issues: [{ path: 'expiresAt' }] } });
});

test('another location’s key cannot be seen or revoked', async () => {
  const mine = await seed();
  const other = await seed();
  const key = await createApiKey(other.ctx, { name: 'Theirs', scopes: ['read'] });
  expect(await listApiKeys(mine.ctx)).toEqual([]);
  await expect(revokeApiKey(mine.ctx, { keyId: key.id })).rejects.toMatchObject({ code: 'not_found' });
  const mixed = { ...mine.ctx, organizationId: other.organizationId };
  await expect(revokeApiKey(mixed, { keyId: key.id })).rejects.toMatchObject({ code: 'not_found' });
  expect(await findApiKey(database.db, key.token, now)).not.toBeNull();
});

test('authors and keys without the scope manage cannot make keys', async () => {
  const { ctx, userId } = await seed();
  const author: Actor = { kind: 'member', userId, name: 'Al', organizationRole: 'member', locationRole: 'author' };
  const program: Actor = { kind: 'api_key', keyId: 'k', name: 'k', scopes: ['read', 'write'] };
  for (const actor of [author, program]) {
    await expect(createApiKey({ ...ctx, actor }, { name: 'X', scopes: ['manage'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(listApiKeys({ ...ctx, actor })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revokeApiKey({ ...ctx, actor }, { keyId: 'k' })).rejects.toMatchObject({ code: 'forbidden' });
  }
});

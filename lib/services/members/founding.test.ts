import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posts } from '@/db/schema/posts';
import { asSystem } from '@/db/tenant';
import { openTestDatabase } from '@/db/testing';
import type { SetUp } from '@/lib/domain/set-up';
import { verifyPassword } from '@/lib/security/password';
import { listLocations } from '../locations/list-locations';
import { bootstrap } from './bootstrap';
import { findMembership } from './find-membership';
import { needsSetUp } from './needs-set-up';
import { setUp } from './set-up';

const input: SetUp = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'correct horse battery',
  organization: 'Analytical Engines',
  location: 'London',
  timeZone: 'Europe/London',
};

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
});
afterAll(() => database.close());

const countSamples = () =>
  asSystem(database.db, async (tx) => (await tx.select().from(posts).where(eq(posts.source, 'sample'))).length);

describe('set-up', () => {
  test('of five at the same time one founds everything, the others are told that it is done', async () => {
    expect(await needsSetUp(database.db)).toBe(true);
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((n) => setUp(database.db, { ...input, email: `p${n}@example.com` }, new Date())),
    );
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(done).toHaveLength(1);
    expect(refused).toEqual(['conflict', 'conflict', 'conflict', 'conflict']);
    expect(await needsSetUp(database.db)).toBe(false);
    expect(await database.sql`select 1 from users`).toHaveLength(1);
    const [ids] = done;
    expect(await countSamples()).toBe(3);
    expect(await listLocations(database.db, ids?.userId ?? '')).toMatchObject([
      { id: ids?.locationId, organizationName: 'Analytical Engines', timeZone: 'Europe/London', role: 'owner' },
    ]);
  });

  test('keeps the password as argon2id only', async () => {
    const [user] = await database.sql`select password_hash from users`;
    expect(user?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(user?.password_hash, input.password)).toBe(true);
    expect(await verifyPassword(user?.password_hash, `${input.password} `)).toBe(false);
    expect(await verifyPassword(null, 'no such person')).toBe(false);
  });
});

describe('bootstrap', () => {
  test('answers the same ids when run again and at the same time, and changes nothing that exists', async () => {
    const [first, second] = await Promise.all([bootstrap(database.db, input), bootstrap(database.db, input)]);
    const third = await bootstrap(database.db, {
      ...input,
      email: 'ADA@example.com',
      password: 'another password',
      timeZone: 'Asia/Tokyo',
    });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    const [user] = await database.sql`select password_hash from users where id = ${first.userId}`;
    expect(await verifyPassword(user?.password_hash, input.password)).toBe(true);
    expect(await listLocations(database.db, first.userId)).toMatchObject([{ timeZone: 'Europe/London' }]);
  });

  test('adds a location to an organization that exists', async () => {
    const first = await bootstrap(database.db, input);
    const more = await bootstrap(database.db, { ...input, location: 'Paris', timeZone: 'Europe/Paris' });
    expect(more).toMatchObject({ userId: first.userId, organizationId: first.organizationId });
    expect(more.locationId).not.toBe(first.locationId);
  });

  test('never makes a new person a member of somebody else’s organization', async () => {
    const ada = await bootstrap(database.db, input);
    const eve = await bootstrap(database.db, { ...input, email: 'eve@example.com', name: 'Eve' });
    expect(eve.organizationId).not.toBe(ada.organizationId);
    expect(await findMembership(database.db, { id: eve.userId, name: 'Eve' }, ada.locationId)).toBeNull();
    expect(await findMembership(database.db, { id: ada.userId, name: 'Ada' }, ada.locationId)).not.toBeNull();
  });

  test.each([
    ['email', 'nobody'],
    ['password', 'short'],
    ['timeZone', 'Europe/Atlantis'],
    ['timeZone', '+01:00'],
    ['location', '  '],
  ])('refuses a wrong %s (%s) and names the field', async (path, value) => {
    await expect(bootstrap(database.db, { ...input, [path]: value })).rejects.toMatchObject({
      code: 'invalid',
      detail: { issues: [{ path }] },
    });
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { listLocations } from './list-locations';
import { updateLocation } from './update-location';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a manager renames the location and moves its clock, and the change is on record', async () => {
  const { ctx, userId, locationId } = await seedLocation(database.db);
  await updateLocation(ctx, { name: 'Tokyo', timeZone: 'Asia/Tokyo' });
  expect(await listLocations(database.db, userId)).toMatchObject([
    { id: locationId, name: 'Tokyo', timeZone: 'Asia/Tokyo' },
  ]);
  const [event] = await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    return tx`select name, before, after from events where subject_id = ${locationId}`;
  });
  expect(event).toMatchObject({ name: 'location.updated', before: { name: 'Berlin' }, after: { name: 'Tokyo' } });
});

test('not by an author, and not from another location', async () => {
  const mine = await seedLocation(database.db);
  const other = await seedLocation(database.db);
  const actor = {
    kind: 'member' as const,
    userId: mine.userId,
    name: 'Al',
    organizationRole: 'member' as const,
    locationRole: 'author' as const,
  };
  const input = { name: 'Mine', timeZone: 'Europe/Berlin' };
  await expect(updateLocation({ ...mine.ctx, actor }, input)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(updateLocation({ ...mine.ctx, locationId: other.locationId }, input)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await listLocations(database.db, other.userId)).toMatchObject([{ name: 'Berlin' }]);
});

test('a plain member sees only locations with a role in them; a disabled or archived one is gone', async () => {
  const { userId, organizationId, memberId, locationId } = await seedLocation(database.db);
  const as = (role: string) =>
    database.sql.begin(async (tx) => {
      await tx`set local role almanac_system`;
      await tx`update members set role = ${role} where organization_id = ${organizationId} and id = ${memberId}`;
    });
  await as('member');
  expect(await listLocations(database.db, userId)).toMatchObject([{ role: 'manager' }]);
  await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    await tx`delete from location_members where member_id = ${memberId}`;
  });
  expect(await listLocations(database.db, userId)).toEqual([]);
  await as('admin');
  expect(await listLocations(database.db, userId)).toMatchObject([{ role: 'admin' }]);
  await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    await tx`update locations set archived_at = now() where id = ${locationId}`;
  });
  expect(await listLocations(database.db, userId)).toEqual([]);
});

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locations } from './schema/organizations';
import { inTenant } from './tenant';
import { openTestDatabase, seedLocation } from './testing';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('the owner of the tables is no superuser and still sees no tenant rows without a tenant', async () => {
  await seedLocation(database.db);
  const [me] = await database.sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
  expect(me).toEqual({ rolsuper: false, rolbypassrls: false });
  expect(await database.db.select().from(locations)).toEqual([]);
});

test('a tenant sees its own location only, and cannot write into another', async () => {
  const mine = await seedLocation(database.db);
  const other = await seedLocation(database.db);
  const rows = await inTenant(database.db, mine, (tx) => tx.select({ id: locations.id }).from(locations));
  expect(rows.length).toBeLessThanOrEqual(2);
  const tagInOther = inTenant(database.db, mine, (tx) =>
    tx.execute(
      sql`insert into tags (organization_id, location_id, id, name) values (${other.organizationId}, ${other.locationId}, 'x', 'x')`,
    ),
  );
  await expect(tagInOther).rejects.toThrow();
  const gone = await inTenant(database.db, mine, (tx) =>
    tx.execute(sql`select 1 from locations where organization_id = ${other.organizationId}`),
  );
  expect(gone.length).toBe(0);
});

test('every table with an organization_id has forced row-level security and both policies', async () => {
  const rows = await database.sql`
    select c.relname, c.relrowsecurity and c.relforcerowsecurity as walled,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row, row.relname).toMatchObject({ walled: true, policies: 2 });
});

test('a raw query with a Date works after drizzle() and does not hang the pool', async () => {
  const now = new Date('2026-11-20T10:00:00.123Z');
  const [row] = await database.sql`select ${now}::timestamptz as at`;
  expect(new Date(row?.at).getTime()).toBe(now.getTime());
});

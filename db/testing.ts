import postgres from 'postgres';
import { inject } from 'vitest';
import type { Context } from '@/lib/services/context';
import { openDatabase } from './client';
import { newId } from './id';
import { accounts, connections } from './schema/accounts';
import { locationMembers, members } from './schema/members';
import { locations, organizations } from './schema/organizations';
import { users } from './schema/users';
import { asSystem } from './tenant';

/** A fresh migrated database of one test file, as a non-superuser owner sees it. Close it in afterAll. */
export async function openTestDatabase() {
  const base = inject('databaseUrl');
  const name = `test_${newId()}`;
  const admin = postgres(base.replace(/\/almanac$/, '/postgres'), { max: 1 });
  await admin.unsafe(`create database ${name} template almanac`);
  const url = base.replace(/\/almanac$/, `/${name}`);
  const database = openDatabase(url, { name: 'test' });
  return {
    ...database,
    url,
    async close() {
      await database.close(1);
      // Force may not end PostgreSQL's own cleaner, which may be at work there; without force it is sent away.
      const drop = `drop database if exists ${name}`;
      await admin.unsafe(`${drop} with (force)`).catch(() => admin.unsafe(drop));
      await admin.end();
    },
  };
}

/** An organization with one location (Berlin unless said) and its owner, who is the actor of the returned context. */
export async function seedLocation(db: Context['db'], options: { timeZone?: string; now?: Date } = {}) {
  const organizationId = newId();
  const locationId = newId();
  const userId = newId();
  const memberId = newId();
  await asSystem(db, async (tx) => {
    await tx.insert(organizations).values({ id: organizationId, name: 'Acme' });
    await tx
      .insert(locations)
      .values({ organizationId, id: locationId, name: 'Berlin', timeZone: options.timeZone ?? 'Europe/Berlin' });
    await tx.insert(users).values({ id: userId, name: 'Ada Owner', email: `${userId}@example.com` });
    await tx.insert(members).values({ organizationId, id: memberId, userId, role: 'owner' });
    await tx.insert(locationMembers).values({ organizationId, locationId, memberId, role: 'manager' });
  });
  const ctx: Context = {
    db,
    organizationId,
    locationId,
    actor: { kind: 'member', userId, name: 'Ada Owner', organizationRole: 'owner', locationRole: 'manager' },
    now: options.now ?? new Date(),
  };
  return { ctx, organizationId, locationId, userId, memberId };
}

/** An active Playground account without a living network behind it, for tests that do not publish. */
export async function seedAccount(ctx: Context, values: Partial<typeof accounts.$inferInsert> = {}) {
  const { organizationId, locationId } = ctx;
  const connectionId = newId();
  const id = newId();
  await asSystem(ctx.db, async (tx) => {
    await tx.insert(connections).values({
      organizationId,
      locationId,
      id: connectionId,
      provider: values.provider ?? 'playground',
      remoteId: connectionId,
      label: 'Test',
      serverUrl: 'http://localhost',
      scopes: [],
      state: 'active',
    });
    await tx.insert(accounts).values({
      organizationId,
      locationId,
      id,
      connectionId,
      provider: 'playground',
      network: 'playground',
      remoteId: id,
      name: 'Test page',
      handle: 'test',
      limits: {},
      state: 'active',
      ...values,
    });
  });
  return id;
}

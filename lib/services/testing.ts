import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import type { Context } from './context';

/** For tests: seals secrets, and reads no other setting. */
export const settingsForTests = () =>
  Object.assign(process.env, {
    ALMANAC_DATA: '/tmp',
    DATABASE_URL: 'postgres://localhost/none',
    ALMANAC_SECRET: 'a-secret-for-tests-that-is-long-enough',
  });

/** Bindings that follow: each test finds its own location in them. */
export let database: Awaited<ReturnType<typeof openTestDatabase>>;
export let ctx: Context;
export let accountId: string;

/** For this file a database; for each test a new location with one account, at this time (or the clock's). */
export function openHouse(now?: Date) {
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    ({ ctx } = await seedLocation(database.db, now && { now }));
    accountId = await seedAccount(ctx);
  });
}

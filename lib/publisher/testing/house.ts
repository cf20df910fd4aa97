import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { type HostileNetwork, hostileNetwork } from './hostile-network';
import { look } from './plan';

/** Bindings that follow: each test finds its own location and network in them. */
export let database: Awaited<ReturnType<typeof openTestDatabase>>;
export let ctx: Context;
export let network: HostileNetwork;

/** For this file a database; for each test a new location without posts or holds, and a network that heard nothing yet. */
export function openHouse() {
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await look(database.sql, (tx) => tx`delete from posts`);
    await look(database.sql, (tx) => tx`delete from server_holds`);
    ({ ctx } = await seedLocation(database.db));
    network = hostileNetwork();
  });
}

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { holdIfRestored } from '@/lib/services/operations/hold-if-restored';
import { openMark } from '@/lib/services/operations/keep-mark';
import { claim } from './claim';
import { fence } from './fence';
import { ctx, database, network, openHouse } from './testing/house';
import { letTimePass, planPost } from './testing/plan';
import { quiet, runToTheEnd, testMachine, turn } from './testing/test-machine';

openHouse();
let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'almanac-promoted-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const keepMark = () => holdIfRestored(database.db, openMark(database.sql, folder), quiet);
beforeEach(keepMark);
/** What a replica's mark says when it is promoted: another timeline. */
const promote = (synchronous: boolean) =>
  database.sql`update server_marks set lineage = split_part(lineage, '/', 1) || '/00000000', synchronous = ${synchronous}`;

test('on a promoted replica nothing is claimed before a worker knows it; where commits waited for it, all goes on', async () => {
  await planPost(ctx);
  const machine = testMachine(database.sql, network);
  await promote(true);
  await letTimePass(database.sql);
  expect(await turn(machine)).toBe(0);
  expect(await keepMark()).toBe(false);
  await runToTheEnd(machine, database.sql);
  expect(network.ledger).toHaveLength(1);
});

test('one that may lack commits starts on hold; what the network has already does not go out again', async () => {
  const { publicationIds } = await planPost(ctx);
  const machine = testMachine(database.sql, network);
  await runToTheEnd(machine, database.sql);
  // The replica has not heard of it.
  await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    await tx`delete from attempts where publication_id = ${publicationIds[0] ?? ''}`;
    await tx`update publications set state = 'scheduled', due_at = now(), remote_id = null, published_at = null, tries = 0
      where id = ${publicationIds[0] ?? ''}`;
  });
  await promote(false);
  expect(await turn(machine)).toBe(0);
  expect(await keepMark()).toBe(true);
  await runToTheEnd(machine, database.sql);
  const rows = await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    return tx`select state from publications where id = ${publicationIds[0] ?? ''}`;
  });
  expect(rows).toEqual([{ state: 'published' }]);
  expect(network.ledger).toHaveLength(1);
});

test('a claim of before is not sent on it', async () => {
  await planPost(ctx);
  const machine = testMachine(database.sql, network);
  const { claims } = await claim(machine, 1);
  await promote(true);
  expect(await fence(machine, claims[0] as (typeof claims)[number])).toEqual({ granted: false });
});

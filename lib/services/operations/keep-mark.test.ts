import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '@/db/client';
import { openTestDatabase } from '@/db/testing';
import { openMark } from './keep-mark';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'almanac-mark-'));
});
afterAll(async () => {
  await database.close();
  await fs.rm(folder, { recursive: true, force: true });
});

/** Another worker counts whenever this one has just read the number. */
const interrupted = (sql: Sql, act: () => Promise<unknown>): Sql =>
  new Proxy(sql, {
    apply: async (target, self, args: [readonly string[]]) => {
      const rows = await Reflect.apply(target, self, args);
      if (args[0][0]?.startsWith('select')) await act();
      return rows;
    },
  });

const never = () => Promise.reject(new Error('Nothing was restored.'));

test('workers that count at the same time take nobody’s count for a restore', async () => {
  const other = openMark(database.sql, folder);
  const mark = openMark(
    interrupted(database.sql, () => other.keep(never)),
    folder,
  );
  for (let round = 0; round < 3; round += 1) expect(await mark.keep(never)).toBe(false);
  expect(await other.keep(never)).toBe(false);
});

test('a database that counts lower than the folder remembers came back from a backup, and says so once', async () => {
  const mark = openMark(database.sql, folder);
  await mark.keep(never);
  await database.sql`update server_marks set number = number - 3`;
  const held: Date[] = [];
  expect(await openMark(database.sql, folder).keep(async (since) => held.push(since))).toBe(true);
  expect(held).toEqual([expect.any(Date)]);
  expect(await openMark(database.sql, folder).keep(never)).toBe(false);
});

/** The mark as a replica of this cluster finds it when it is promoted, or as a dump finds it in another cluster. */
const moved = (to: string, synchronous: boolean) => database.sql`update server_marks
  set lineage = regexp_replace(almanac_lineage(), ${to === 'timeline' ? '/.*' : '.*/'}, ${to === 'timeline' ? '/00000000' : '1/'}),
    synchronous = ${synchronous}`;

test.each([
  ['a promoted replica that need not have had every commit', 'timeline', false, true],
  ['a promoted replica for which every commit waited', 'timeline', true, false],
  ['a copy in another cluster', 'cluster', true, true],
])('%s', async (_, to, synchronous, held) => {
  const mark = openMark(database.sql, folder);
  await mark.keep(never);
  await moved(to, synchronous);
  const known = async () => {
    const [row] = await database.sql`select lineage = almanac_lineage() as known from server_marks`;
    return row?.known;
  };
  let before: unknown;
  expect(
    await mark.keep(async () => {
      before = await known();
    }),
  ).toBe(held);
  // Nothing is claimed until the mark knows its place: the hold comes first.
  expect(before).toBe(held ? false : undefined);
  expect(await known()).toBe(true);
});

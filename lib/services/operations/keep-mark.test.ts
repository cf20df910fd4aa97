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

test('workers that count at the same time take nobody’s count for a restore', async () => {
  const other = openMark(database.sql, folder);
  const mark = openMark(
    interrupted(database.sql, () => other.keep()),
    folder,
  );
  for (let round = 0; round < 3; round += 1) expect(await mark.keep()).toBeNull();
  expect(await other.keep()).toBeNull();
});

test('a database that counts lower than the folder remembers came back from a backup, and says so once', async () => {
  const mark = openMark(database.sql, folder);
  await mark.keep();
  await database.sql`update server_marks set number = number - 3`;
  expect(await openMark(database.sql, folder).keep()).toEqual({ since: expect.any(Date) });
  expect(await openMark(database.sql, folder).keep()).toBeNull();
});

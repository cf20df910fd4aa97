import { afterAll, beforeAll, test } from 'vitest';
import { openTestDatabase } from '@/db/testing';
import { checkHistories } from './testing/histories/check-histories';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

// The same 15 histories each time; `npm run chaos -- histories=10000` runs others.
test(
  'created, edited, deleted, put off, disconnected while workers publish and die: nothing goes out that must not',
  () => checkHistories(database, { runs: 15, seed: 5 }),
  900_000,
);

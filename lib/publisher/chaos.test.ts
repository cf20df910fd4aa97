import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '@/db/testing';
import { chaosOptions } from './testing/chaos/options';
import { runChaos } from './testing/chaos/run-chaos';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

// `npm run chaos` in short: the same processes, network and oracle, with an eighth of the waits.
test('killed, frozen and cut off while a hostile network answers: 0 lost, 0 doubled, 0 stuck', async () => {
  const words = 'posts=100 accounts=40 later=0 workers=2 kills=2 freezes=1 fences=1 backends=8 factor=8 patience=300';
  const report = await runChaos(chaosOptions(words.split(' ')), { databaseUrl: database.url, say: () => {} });
  const right = { lost: 0, doubled: 0, denied: 0, early: 0, altered: 0, stuck: 0, failed: 0, died: 0 };
  expect(report).toMatchObject(right);
  // Left to a person only when the list could not be read three times.
  expect(report.unknown).toBeLessThanOrEqual(2);
  // The troubles hit something, or the test would prove nothing.
  expect(report.backends + report.stood).toBeGreaterThan(0);
}, 900_000);

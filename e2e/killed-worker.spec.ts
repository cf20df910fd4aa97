import fs from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { writerEverywhere } from './composer-page';
import { expect, test } from './fixtures';
import type { Product } from './product';

// A product of its own: Playwright shares one between files that ask for the same settings.
test.use({ productEnv: { LOG_LEVEL: 'error' } });

const runtime = (product: Product): { pid: number; databaseUrl: string } =>
  JSON.parse(fs.readFileSync(path.join(product.dataDir, 'runtime.json'), 'utf8'));

/** Networks that take a text without a picture. Several accounts, since a dead worker's lease holds up each it wrote to. */
const wordsAlone = ['playground', 'facebook', 'threads', 'linkedin', 'x', 'bluesky', 'mastodon', 'community'];

test('the worker is killed twice while 200 posts go out: none lost, none doubled', async ({ browser, product }) => {
  test.setTimeout(600_000);
  const { api } = await writerEverywhere(browser, product);
  const { accounts } = (await api('GET', '/accounts')).body;
  const chosen = (accounts ?? []).filter(({ network }) => wordsAlone.includes(String(network)));
  expect(chosen).toHaveLength(10);
  const network = postgres(runtime(product).databaseUrl, { max: 1 });
  // The oracle is the network's own ledger, not our tables.
  const arrived = async () =>
    (await network`select text from playground_posts where text like 'Killed %'`).map((row) => String(row.text));

  const texts = Array.from({ length: 200 }, (_, index) => `Killed ${index}`);
  const write = async (lane: number) => {
    for (let index = lane; index < texts.length; index += 4) {
      const accountIds = [chosen[index % chosen.length]?.id];
      const made = await api('POST', '/posts', { summary: texts[index], accountIds, publish: 'now' });
      expect(made.status).toBe(201);
    }
  };
  const writing = Promise.all([0, 1, 2, 3].map(write));

  for (const atLeast of [30, 100]) {
    const count = async () => (await arrived()).length;
    await expect.poll(count, { timeout: 120_000, intervals: [50] }).toBeGreaterThan(atLeast);
    // Between two of them there is a moment without one.
    await expect.poll(() => product.workerPid, { intervals: [50] }).toBeGreaterThan(0);
    process.kill(product.workerPid ?? Number.NaN, 'SIGKILL');
  }
  await writing;
  const stillOpen = async () => {
    const states = ['scheduled', 'in_progress', 'unknown', 'pending'].map((state) => `state=${state}`).join('&');
    const { posts } = (await api('GET', `/posts?${states}&q=Killed&limit=100`)).body;
    return posts?.length;
  };
  await expect.poll(stillOpen, { timeout: 400_000, intervals: [1000] }).toBe(0);
  const sent = await arrived();
  await network.end();
  expect(sent.length).toBe(texts.length);
  expect(new Set(sent)).toEqual(new Set(texts));
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { publications } from '../db/schema/publications';
import { asSystem } from '../db/tenant';
import { startPostgres } from '../scripts/postgres.mjs';
import { test as base, expect, setUp, signIn } from './fixtures';
import { compose, soonest, zone } from './journey';
import type { Product } from './product';
import { inDatabaseOf } from './product-database';

const outageSeconds = 20;

/** A database of its own, which the test may stop and start again, on the same port with the same data. */
class Database {
  private constructor(
    private readonly folder: string,
    private running: Awaited<ReturnType<typeof startPostgres>>,
  ) {}
  static async start() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-outage-'));
    fs.chmodSync(folder, 0o755);
    return new Database(folder, await Database.begin(folder));
  }
  private static begin(folder: string) {
    return startPostgres({ dataDir: path.join(folder, 'postgres'), leash: true });
  }
  get url() {
    return this.running.url;
  }
  stop() {
    return this.running.stop();
  }
  async startAgain() {
    const { url } = this;
    this.running = await Database.begin(this.folder);
    expect(this.url).toBe(url);
  }
  async remove() {
    await this.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

const test = base.extend<object, { database: Database }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here
    async ({}, use) => {
      const database = await Database.start();
      await use(database);
      await database.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  productEnv: [
    async ({ database }, use) => use({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' }),
    { scope: 'worker' },
  ],
});
/** Brings a scheduled post nearer than the next full minute. The row is the schedule. Answers when it is due. */
async function dueIn(product: Product, postId: string, seconds: number): Promise<number> {
  const dueAt = new Date(Date.now() + seconds * 1000);
  const moved = await inDatabaseOf(product, (db) =>
    asSystem(db, (tx) =>
      tx.update(publications).set({ dueAt }).where(eq(publications.postId, postId)).returning({ id: publications.id }),
    ),
  );
  expect(moved).toHaveLength(1);
  return dueAt.getTime();
}

// The outage itself: reads and saves that fail while it lasts.
test.use({ provoked: [/503/] });
test.setTimeout(300_000);

test('the database is away for 20 s while somebody writes and a post falls due: nothing is lost or doubled', async ({
  page,
  browser,
  product,
  database,
}) => {
  const owner = await setUp(browser, product);
  const api = await product.api(owner);
  const { accounts } = (await api('GET', '/accounts')).body;
  const accountIds = [accounts?.[0]?.id];
  const dueText = 'Due while nobody can look it up';
  const draftText = 'Begun before, ended during the outage';
  await signIn(page, owner);
  const composer = await compose(page);
  const saved = composer.getByText(/^Saved /).first();
  await composer.getByLabel('Text of the post').fill('Begun before');
  await expect(saved).toBeVisible();

  const { date, time } = soonest();
  const made = await api('POST', '/posts', {
    summary: dueText,
    accountIds,
    state: 'scheduled',
    schedule: { wallTime: `${date}T${time}`, timeZone: zone },
  });
  expect(made.status).toBe(201);
  const dueAt = await dueIn(product, String(made.body.id), 6);
  const postPath = `/posts/${made.body.id}`;

  await expect.poll(() => Date.now(), { timeout: 100_000, intervals: [200] }).toBeGreaterThan(dueAt - 5_000);
  const stoppedAt = Date.now();
  await database.stop();

  await test.step('the screen stays, says so calmly and keeps the text', async () => {
    await composer.getByLabel('Text of the post').fill(draftText);
    await expect(composer.getByText('Your text is kept here.').first()).toBeVisible();
    await expect(composer.getByLabel('Text of the post')).toHaveValue(draftText);
  });
  await test.step('the API answers in words', async () => {
    const answer = await api('GET', '/posts');
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
    expect(JSON.stringify(answer.body)).not.toMatch(/ECONN|postgres|\bat \//i);
    const refused = await api('POST', '/posts', { summary: 'Refused', accountIds });
    expect(refused.status).toBe(503);
    expect((await fetch(`${product.baseURL}/api/health`)).status).toBe(503);
    const anotherPage = await fetch(`${product.baseURL}/${owner.locationId}/calendar`, { redirect: 'manual' });
    expect(await anotherPage.text()).not.toMatch(/ECONN|node_modules/);
  });
  await expect
    .poll(() => Date.now(), { timeout: 60_000, intervals: [500] })
    .toBeGreaterThan(Math.max(stoppedAt + outageSeconds * 1000, dueAt + 10_000));
  await database.startAgain();

  await test.step('saving and publishing go on by themselves', async () => {
    await expect(saved).toBeVisible({ timeout: 60_000 });
    const state = async () => (await api('GET', postPath)).body.state;
    await expect.poll(state, { timeout: 90_000 }).toBe('published');
    const { posts } = (await api('GET', '/posts')).body;
    expect(posts?.map(({ summary }) => summary)).toEqual(expect.arrayContaining([dueText, draftText]));
    expect(posts?.filter(({ summary }) => summary === 'Refused')).toEqual([]);
    expect(posts?.filter(({ summary }) => String(summary).startsWith('Begun before'))).toHaveLength(1);
    const health = async () => (await fetch(`${product.baseURL}/api/health`)).status;
    await expect.poll(health, { timeout: 60_000 }).toBe(200);
  });
  await test.step('once on the network', async () => {
    await page.goto(`/playground/${accounts?.[0]?.handle}`);
    await expect(page.getByRole('article').filter({ hasText: dueText })).toHaveCount(1);
  });
  await test.step('the calendar is live again', async () => {
    await page.goto(`/${owner.locationId}/calendar?date=${date}`);
    await expect(page.locator(`[data-post="${made.body.id}"]`)).toHaveAttribute('data-state', 'published');
  });
});

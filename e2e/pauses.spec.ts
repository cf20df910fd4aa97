import type { Page } from '@playwright/test';
import { examineHere } from './examine';
import { comeIn, expect, setUp, test } from './fixtures';
import { standing } from './journey';
import { make } from './planned';
import type { Owner, PlannerApi } from './product';
import { slowness } from './slow-line';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial', timeout: 240_000 * slowness });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;
let account: { id: string; name: string; profileUrl: string };

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
  const first = (await api('GET', '/accounts')).body.accounts?.[0];
  account = { id: String(first?.id), name: String(first?.name), profileUrl: String(first?.profileUrl) };
});
test.beforeEach(async ({ page }) => comeIn(page, owner));

const postNow = (summary: string) => make(api, '/posts', { summary, accountIds: [account.id], publish: 'now' });
const stateOf = async (id: string) => String((await api('GET', `/posts/${id}`)).body.state);
const pausedLine = (page: Page) => page.getByRole('region', { name: 'Paused' });

/** How often a text stands on the network's public page. */
async function timesOnFeed(page: Page, text: string) {
  await page.goto(account.profileUrl);
  return page.getByRole('article').filter({ hasText: text }).count();
}

test('a paused account: what is due waits and says why; resumed, it goes out once', async ({ page }) => {
  await page.goto(`/${owner.locationId}/accounts`);
  await page.getByRole('button', { name: `More about ${account.name}` }).click();
  await page.getByRole('menuitem', { name: 'Pause posting' }).click();
  await expect(page.getByText(/^Posting is paused by Nora Lindt since /)).toBeVisible();

  const id = await postNow('Low tide at six');
  await page.goto(`/${owner.locationId}/posts/${id}`);
  await expect(standing(page, account.name)).toContainText('Waiting: paused by Nora Lindt since ');
  await page.goto(`/${owner.locationId}/today`);
  const line = page.getByRole('article').filter({ hasText: 'Low tide at six' });
  await expect(line).toContainText('Waiting: paused by Nora Lindt since ');
  await expect(pausedLine(page)).toContainText(`${account.name} is paused by Nora Lindt`);
  await expect(pausedLine(page)).toContainText('One post waits.');
  await examineHere(page, 'Today while an account is paused');
  expect(await stateOf(id)).toBe('scheduled');
  expect((await api('GET', `/posts/${id}/attempts`)).body.attempts).toEqual([]);

  await pausedLine(page).getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('button', { name: 'Resume…' }).click();
  const question = page.getByRole('dialog', { name: `Resume ${account.name}?` });
  await expect(question.getByLabel(/^Send all of it now/)).toBeChecked();
  await examineHere(page, 'the question before posting goes on');
  await question.getByRole('button', { name: 'Resume' }).click();
  await expect(question).toHaveCount(0);
  await page.goto(`/${owner.locationId}/posts/${id}`);
  await expect(standing(page, account.name).getByText('Published', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(pausedLine(page)).toHaveCount(0);
  expect(await timesOnFeed(page, 'Low tide at six')).toBe(1);
});

test('everything is paused at the command line and goes on, spread, on the server’s page', async ({
  page,
  product,
}) => {
  expect(await product.admin('pause', '--reason', 'The harbour is closed.')).toEqual({ paused: true, changed: true });
  const id = await postNow('High tide at noon');
  await page.goto(`/${owner.locationId}/calendar`);
  await expect(pausedLine(page)).toContainText('Everything on this server is paused by the operator');
  await page.goto(`/${owner.locationId}/settings`);
  await page.getByRole('link', { name: 'This server' }).click();
  await expect(page.getByText('The harbour is closed.')).toBeVisible();
  await expect(page.getByText('Nothing is stuck.')).toBeVisible();
  await expect(page.getByText('Well', { exact: true })).toBeVisible();
  await examineHere(page, 'a paused server');
  expect(await stateOf(id)).toBe('scheduled');

  await page.getByRole('button', { name: 'Resume everything…' }).click();
  const question = page.getByRole('dialog', { name: 'Resume everything?' });
  await question.getByLabel(/^Spread it/).check();
  await question.getByLabel('Over how long').selectOption({ label: '15 minutes' });
  await question.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('What is due goes out. Nothing is paused.')).toBeVisible();
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('published');
  expect(await timesOnFeed(page, 'High tide at noon')).toBe(1);
});

test('on hold after a restore nothing is sent; it is released when everything due was looked up', async ({
  page,
  product,
}) => {
  const health = async () => (await fetch(`${product.baseURL}/api/health`)).json();
  const since = new Date(Date.now() - 60_000).toISOString();
  expect(await product.admin('hold', '--since', since)).toEqual({ held: true, since });
  expect(await health()).toMatchObject({ status: 'ok', sending: 'held' });
  const id = await postNow('Slack water');
  await page.goto(`/${owner.locationId}/settings/server`);
  await expect(page.getByText('Everything due was looked up at the networks.')).toBeVisible({ timeout: 60_000 });
  expect(await stateOf(id)).toBe('scheduled');
  await page.getByRole('button', { name: 'Release' }).click();
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('published');
  expect(await health()).toMatchObject({ status: 'ok', sending: 'on' });
});

import type { Page } from '@playwright/test';
import { awake } from './awake';
import { comeIn, expect, test } from './fixtures';
import { beginConnecting, chooseOnly, compose, standing } from './journey';
import { news } from './news';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial' });
const pageName = 'Harbour Lane';
let owner: Owner;
let api: PlannerApi;
let handle: string;

test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
  api = await product.api(owner);
});
test.beforeEach(async ({ page }) => comeIn(page, owner));

/** Makes the next post to our page go wrong, on the network's own panel. */
async function switchOn(page: Page, fault: string) {
  await page.goto(`/playground/${handle}`);
  // It stands there before the network has heard of it.
  const heard = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok());
  await page.getByRole('button', { name: `More: ${fault}` }).click();
  await heard;
  const count = page.getByRole('group', { name: fault }).getByRole('status');
  await expect(count).toHaveText('1');
  await page.reload();
  await expect(count).toHaveText('1');
}

/** Writes and sends now. */
async function send(page: Page, text: string) {
  await page.goto(`/${owner.locationId}/calendar`);
  const composer = await compose(page);
  await chooseOnly(composer, pageName);
  await composer.getByLabel('Text of the post').fill(text);
  await composer.getByRole('button', { name: 'Post now' }).click();
  await page.getByRole('dialog', { name: 'Post it now?' }).getByRole('button', { name: 'Post now' }).click();
  await news(page, 'Going out now');
}

/** Looks at the page of what was sent last. Answers the line of our account there. */
async function watch(page: Page) {
  await page.getByRole('button', { name: 'Watch it' }).click();
  await page.waitForURL(/\/posts\/[0-9a-f]{24}/);
  return standing(page, pageName);
}

async function postNow(page: Page, text: string) {
  await send(page, text);
  return watch(page);
}

/** How the tries of the post with this text stand, the first one first. */
async function triesOf(text: string) {
  const [post] = (await api('GET', `/posts?q=${encodeURIComponent(text)}`)).body.posts ?? [];
  const { attempts } = (await api('GET', `/posts/${post?.id}/attempts`)).body;
  return (attempts ?? []).map(({ state }) => String(state));
}

/** How often a text stands on the network's public page. */
async function timesOnFeed(page: Page, text: string) {
  const feed = await page.context().newPage();
  await feed.goto(`/playground/${handle}`);
  const count = await feed.getByRole('article').filter({ hasText: text }).count();
  await feed.close();
  return count;
}

const published = { exact: true };
const proof = (page: Page) => page.getByRole('region', { name: 'Proof' });

test('connecting: denied once and told so, then a page of our own is picked and attached', async ({ page }) => {
  const dialog = await beginConnecting(page, owner.locationId, /^Playground/);
  const denied = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in on Playground' }).click();
  await (await denied).getByRole('link', { name: 'Deny' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/denied|not allow|refused|declined/i);

  const asked = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in on Playground' }).click();
  const popup = await asked;
  await awake(popup);
  await popup.getByRole('button', { name: 'Allow' }).click();
  await expect(popup.getByRole('alert').filter({ hasText: /./ })).toHaveText('Choose at least one page.');
  await popup.getByLabel('Open a new page').fill(pageName);
  await popup.getByRole('button', { name: 'Open', exact: true }).click();
  const picked = popup.getByRole('checkbox', { name: new RegExp(pageName) });
  await expect(picked).toBeChecked();
  await popup.getByRole('button', { name: 'Allow' }).click();

  await dialog.getByRole('button', { name: 'Attach account' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const line = page.getByRole('region', { name: 'Accounts' }).getByRole('listitem').filter({ hasText: pageName });
  handle = (await line.getByText(/ · Playground$/).textContent())?.split(' · ')[0] ?? '';
  expect(handle).toMatch(/^[\w-]+$/);
});

test('posted now, with its link to the public page', async ({ page, context }) => {
  const line = await postNow(page, 'The ferry runs again');
  await expect(line.getByText('Published', published)).toBeVisible();
  const opened = context.waitForEvent('page');
  await line.getByRole('link', { name: 'See it on Playground' }).click();
  await expect((await opened).getByRole('article')).toContainText('The ferry runs again');
});

test('an expired token fails the post and asks to reconnect; reconnected in place, it goes out', async ({ page }) => {
  await switchOn(page, 'Expired token');
  const text = 'Two boats instead of one';
  const line = await postNow(page, text);
  const url = page.url();
  await expect(line.getByText('Failed', published)).toBeVisible();
  await expect(line.getByText(/Reconnect the account, then retry/)).toBeVisible();

  await page.goto(`/${owner.locationId}/today`);
  await expect(page.getByText(/need a hand|needs a hand/).first()).toBeVisible();
  await page.goto(`/${owner.locationId}/accounts`);
  const account = page.getByRole('region', { name: 'Accounts' }).getByRole('listitem').filter({ hasText: pageName });
  await account.getByRole('button', { name: 'Reconnect' }).click();
  const asked = page.waitForEvent('popup');
  await page
    .getByRole('dialog', { name: `Reconnect ${pageName}` })
    .getByRole('button', { name: 'Sign in on Playground' })
    .click();
  const popup = await asked;
  await popup.getByRole('checkbox', { name: new RegExp(pageName) }).check();
  await popup.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByText(`${pageName} is connected again.`)).toBeVisible();
  await expect(account.getByRole('button', { name: 'Reconnect' })).toHaveCount(0);

  await page.goto(url);
  await line.getByRole('button', { name: 'Try again' }).click();
  await expect(line.getByText('Published', published)).toBeVisible();
  expect(await timesOnFeed(page, text)).toBe(1);
});

test('a rate limit says when it goes out next, and it does so by itself', async ({ page, product }) => {
  await switchOn(page, 'Rate limit');
  const text = 'Tickets at the pier from eight';
  await send(page, text);
  await expect.poll(() => triesOf(text), { intervals: [50] }).toEqual(['retry']);
  await product.whileWorkerRests(async () => {
    const line = await watch(page);
    await expect(line.getByText('Scheduled')).toBeVisible();
    await expect(line.getByText(/Goes out /)).toBeVisible();
    await expect(proof(page).getByText('Surely not posted; tried again later').first()).toBeVisible();
    await expect(proof(page).getByText('429', { exact: true })).toBeVisible();
  });
  await expect(standing(page, pageName).getByText('Published', published)).toBeVisible({ timeout: 60_000 });
  expect(await triesOf(text)).toEqual(['retry', 'published']);
  expect(await timesOnFeed(page, text)).toBe(1);
});

test('accepted, then silence: unknown, found by looking back, never sent twice', async ({ page, product }) => {
  await switchOn(page, 'Accepted, then silence');
  const text = 'Low tide at noon, bring boots';
  await send(page, text);
  await expect.poll(() => triesOf(text), { intervals: [50] }).toEqual(['unknown']);
  const tries = proof(page);
  await product.whileWorkerRests(async () => {
    const line = await watch(page);
    await expect(line.getByText('Outcome unknown')).toBeVisible();
    await expect(line.getByText(/Looked up again /)).toBeVisible();
    await expect(tries.getByText('The answer was lost; looked up before anything else').first()).toBeVisible();
    await expect(line.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  });
  const line = standing(page, pageName);
  await expect(line.getByText('Published', published)).toBeVisible({ timeout: 60_000 });
  await test.step('the proof tells it: one call, no answer, found by the marker', async () => {
    await expect(tries.getByText('Fence passed')).toHaveCount(1);
    const sent = tries.getByRole('listitem').filter({ hasText: /POST .*\/posts/ });
    await expect(sent).toHaveCount(1);
    await expect(sent.getByText('no answer', { exact: true })).toBeVisible();
    const found = tries.getByRole('listitem').filter({ hasText: 'Looked back: found' });
    await expect(found).toContainText(`Found by our marker: ${product.baseURL}/playground/${handle}/`);
    await expect(tries.getByText('No. 1')).toHaveCount(1);
    await expect(tries.getByText('No. 2')).toHaveCount(0);
  });
  await expect(line.getByRole('link', { name: 'See it on Playground' })).toBeVisible();
  expect(await timesOnFeed(page, text)).toBe(1);
});

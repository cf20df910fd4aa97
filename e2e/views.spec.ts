import type { Browser, Page } from '@playwright/test';
import { posts } from '../db/schema/posts';
import { asSystem } from '../db/tenant';
import { examineHere } from './examine';
import { expect, signIn, test } from './fixtures';
import { news, undo } from './news';
import { make as makeBy } from './planned';
import type { Owner, Product } from './product';
import { addColleague, inDatabaseOf } from './product-database';
import { slowness } from './slow-line';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial', timeout: 240_000 * slowness });
let owner: Owner;
let colleague: Pick<Owner, 'email' | 'password'>;
const ids: Record<string, string> = {};

test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
  colleague = await addColleague(product, owner, 'Bela Brandt');
  const api = await product.api(owner);
  const make = (where: string, values: object) => makeBy(api, where, values);
  ids.tag = await make('/tags', { name: 'oysters' });
  ids.category = await make('/categories', { name: 'Harvest', hue: 4 });
  ids.campaign = await make('/campaigns', { name: 'Spring on the water' });
  const schedule = { wallTime: '2027-03-10T09:15', timeZone: 'Europe/Berlin' };
  await make('/posts', { summary: 'Cupping on the quay', categoryId: ids.category, schedule });
  await make('/posts', { summary: 'The new bank is open', tagIds: [ids.tag], campaignId: ids.campaign, schedule });
  // What comes by the API is written by nobody.
  await inDatabaseOf(product, (db) => asSystem(db, (tx) => tx.update(posts).set({ authorId: owner.userId })));
  const event = { title: 'What the tide brings', start: '2027-03-11T10:00', end: null, allDay: false };
  await make('/content-events', { kind: 'blog-post', ...event, campaignId: ids.campaign });
});

const list = () => `/${owner.locationId}/posts`;
const march = () => `/${owner.locationId}/calendar?date=2027-03-01`;
/** The menu itself, not what holds its place until it has come. */
const menu = (page: Page) => page.getByRole('button', { name: /^Views/ }).and(page.locator('[aria-haspopup]'));
const inMenu = (page: Page, name: string) => page.getByRole('menu').getByRole('menuitemradio', { name });
/** Picks one of a filter on the page, by keyboard alone. */
async function pick(page: Page, filter: string, words: string) {
  await page.getByRole('button', { name: filter, exact: true }).press('Enter');
  await expect(page.getByRole('combobox', { name: filter })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
async function asColleague(browser: Browser, product: Product, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: product.baseURL, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  const page = await context.newPage();
  await signIn(page, colleague);
  await work(page);
  await context.close();
}

test('every filter of the posts list stands in the address and leaves only what passes', async ({ page }) => {
  await signIn(page, owner);
  await page.goto(list());
  const cupping = page.getByText('Cupping on the quay');
  const bank = page.getByText('The new bank is open');
  await expect(cupping).toBeVisible();
  await expect(bank).toBeVisible();

  await pick(page, 'Category', 'harv');
  await expect(page).toHaveURL(new RegExp(`[?&]category=${ids.category}`));
  await expect(page.getByRole('button', { name: 'Category, filtered: Harvest' })).toBeVisible();
  await expect(bank).toHaveCount(0);
  await expect(cupping).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page).not.toHaveURL(/category/);
  await expect(bank).toBeVisible();

  await pick(page, 'Campaign', 'spring');
  await pick(page, 'Tag', 'oys');
  await pick(page, 'State', 'draft');
  await pick(page, 'Person', 'nora');
  await expect(page).toHaveURL(new RegExp(`campaign=${ids.campaign}`));
  await expect(page).toHaveURL(new RegExp(`tag=${ids.tag}`));
  await expect(page).toHaveURL(/state=draft/);
  await expect(page).toHaveURL(new RegExp(`person=${owner.userId}`));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Person, filtered: Nora Lindt' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search the text' }).fill('quay');
  await expect(page).toHaveURL(/q=quay/);
  await expect(bank).toHaveCount(0);
  await expect(cupping).toBeVisible();
});

test('the calendar filters by kind and words; on a phone all filters are in one sheet', async ({ page }) => {
  await signIn(page, owner);
  await page.goto(march());
  const grid = page.locator('[data-calendar]');
  await expect(grid.getByText('What the tide brings').first()).toBeVisible();
  await pick(page, 'Kind', 'blog');
  await expect(page).toHaveURL(/kind=blog-post/);
  await expect(grid.getByText('Cupping on the quay')).toHaveCount(0);
  await expect(grid.getByText('What the tide brings').first()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: 'Kind, filtered: Blog post' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Filters · 1' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filter the calendar' });
  await expect(sheet.getByRole('button', { name: /^Kind\s*Blog post$/ })).toBeVisible();
  await sheet.getByRole('button', { name: /^Campaign\s*All$/ }).click();
  await page.getByRole('option', { name: 'Spring on the water' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await examineHere(page, 'filter sheet');
  await page.setViewportSize({ width: 390, height: 844 });
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Filters · 2' })).toBeFocused();
});

test('filters are kept as a view, which another person opens, and its link says the same', async ({
  page,
  browser,
  product,
}) => {
  await signIn(page, owner);
  await page.goto(`${list()}?campaign=${ids.campaign}`);
  await menu(page).press('Enter');
  await page.getByRole('menuitem', { name: 'Save as new…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Give it a name.')).toBeVisible();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await examineHere(page, 'view dialog');
  await dialog.getByLabel('Name').fill('Spring');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toHaveAccessibleName('Views: Spring');
  await expect(page).toHaveURL(/saved=/);

  const link = page.url();
  await asColleague(browser, product, async (other) => {
    // A view of one's own is nobody else's; its link shows what it shows all the same.
    await other.goto(link);
    await expect(other.getByText('The new bank is open')).toBeVisible();
    await expect(other.getByText('Cupping on the quay')).toHaveCount(0);
    await expect(menu(other)).toHaveAccessibleName('Views');

    await menu(page).click();
    await page.getByRole('menuitem', { name: 'Rename or share…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Spring posts');
    await page.getByRole('dialog').getByRole('checkbox').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(menu(page)).toHaveAccessibleName('Views: Spring posts');
    // By the live stream, without a reload.
    await expect(menu(other)).toHaveAccessibleName('Views: Spring posts');
    await menu(other).click();
    await expect(other.getByRole('menuitem', { name: 'Rename or share…' })).toHaveCount(0);
    await inMenu(other, 'Everything').click();
    await expect(other.getByText('Cupping on the quay')).toBeVisible();
    await menu(other).click();
    await inMenu(other, 'Spring posts').click();
    await expect(other.getByText('Cupping on the quay')).toHaveCount(0);
    await other.goBack();
    await expect(other.getByText('Cupping on the quay')).toBeVisible();
    await expect(other).not.toHaveURL(/campaign/);
  });
});

test('a view that is looked at otherwise is changed, kept, taken back; deleted and undone', async ({ page }) => {
  await signIn(page, owner);
  await page.goto(list());
  await menu(page).click();
  await inMenu(page, 'Spring posts').click();
  await expect(page).toHaveURL(new RegExp(`campaign=${ids.campaign}`));
  await page.getByRole('navigation', { name: 'States' }).getByRole('button', { name: 'Published' }).click();
  await expect(menu(page)).toHaveAccessibleName('Views: Spring posts, changed');
  await menu(page).click();
  await examineHere(page, 'views menu');
  await expect(inMenu(page, 'Spring posts')).toBeChecked();
  await page.getByRole('menuitem', { name: 'Save changes' }).click();
  await expect(menu(page)).toHaveAccessibleName('Views: Spring posts');
  await page.goto(list());
  await menu(page).click();
  await inMenu(page, 'Spring posts').click();
  await expect(page).toHaveURL(/state=published/);

  const link = page.url();
  await menu(page).click();
  await page.getByRole('menuitem', { name: 'Delete “Spring posts”' }).click();
  await news(page, '“Spring posts” is deleted');
  await expect(menu(page)).toHaveAccessibleName('Views');
  await undo(page, '“Spring posts” is deleted');
  await expect(page.getByText('“Spring posts” is back')).toBeVisible();
  await expect(menu(page)).toHaveAccessibleName('Views: Spring posts');
  await page.goto(link);
  await expect(menu(page)).toHaveAccessibleName('Views: Spring posts');
});

test('the calendar keeps its own views, with the way of looking and without the day', async ({ page }) => {
  await signIn(page, owner);
  await page.goto(`${march()}&kind=blog-post&view=list`);
  await menu(page).click();
  await expect(page.getByRole('menu')).not.toContainText('Spring posts');
  await page.getByRole('menuitem', { name: 'Save as new…' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('The blog');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toHaveAccessibleName('Views: The blog');
  await page.goto(`/${owner.locationId}/calendar?date=2027-02-01`);
  await menu(page).click();
  await inMenu(page, 'The blog').click();
  await expect(page.locator('[data-calendar="list"]')).toBeVisible();
  await expect(page).toHaveURL(/date=2027-02-01/);
  await expect(page).toHaveURL(/kind=blog-post/);
  await page.goBack();
  await expect(page.locator('[data-calendar="month"]')).toBeVisible();
  await expect(menu(page)).toHaveAccessibleName('Views');

  await page.goto(`${march()}&view=week`);
  await menu(page).click();
  await inMenu(page, 'Drafts').click();
  await expect(page).toHaveURL(/state=draft/);
  await expect(page).toHaveURL(/view=week/);
  await menu(page).click();
  await expect(inMenu(page, 'Drafts')).toBeChecked();
  await inMenu(page, 'Written by me').click();
  await expect(page).toHaveURL(new RegExp(`person=${owner.userId}`));
  await expect(page).not.toHaveURL(/state=draft/);
});

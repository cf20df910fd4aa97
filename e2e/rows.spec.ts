import type { Page } from '@playwright/test';
import { addDays, visibleDays } from '../components/calendar/calendar-dates';
import { entry } from './calendar-page';
import { examineHere } from './examine';
import { expect, setUp, signIn, test } from './fixtures';
import { undo } from './news';
import { firstAccountOf, inDays, planPost, wallTimeOf } from './planned';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.use({ trace: 'off' });
test.describe.configure({ mode: 'serial' });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;
let accountId: string;
let postId: string;
/** The Monday two weeks ahead: all its days are still to come. */
const monday = visibleDays('week', inDays(14)).from;
const day = (index: number) => addDays(monday, index);

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
  accountId = await firstAccountOf(api);
  const accountIds = [accountId];
  postId = await planPost(api, 'Rye on Tuesday', `${day(1)}T09:15`, { accountIds, state: 'scheduled' });
  for (const hour of ['08', '09', '10', '11', '12']) {
    await planPost(api, `Friday at ${hour}`, `${day(4)}T${hour}:00`, { accountIds });
  }
});
test.beforeEach(async ({ page }) => signIn(page, owner));

const rows = async (page: Page) => {
  await page.goto(`/${owner.locationId}/calendar?view=rows&date=${monday}`);
  await expect(entry(page, postId)).toBeVisible();
};
const cell = (page: Page, index: number) => page.locator(`[data-account="${accountId}"] [data-day="${day(index)}"]`);
const wallTime = () => wallTimeOf(api, postId);

test('a row per account, a column per day; three of a day and how many more', async ({ page }) => {
  await rows(page);
  await expect(page.getByRole('grid', { name: 'Posts per account' }).getByRole('columnheader')).toHaveCount(8);
  await expect(cell(page, 4).locator('[data-entry]')).toHaveCount(3);
  await cell(page, 4).getByRole('button', { name: '+ 2 more' }).click();
  await expect(page.getByRole('dialog', { name: /^All of / }).getByRole('listitem')).toHaveCount(5);
});

test('dragged to another day a post keeps its time, and the move can be undone', async ({ page }) => {
  await rows(page);
  await entry(page, postId).dragTo(cell(page, 3));
  await expect(cell(page, 3).locator(`[data-entry="${postId}"]`)).toBeVisible();
  await expect.poll(wallTime).toBe(`${day(3)}T09:15`);
  await undo(page, 'Moved to');
  await expect.poll(wallTime).toBe(`${day(1)}T09:15`);
});

test('arrows walk from post to post, M moves without a hand', async ({ page }) => {
  await rows(page);
  await entry(page, postId).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 2).getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(entry(page, postId)).toBeFocused();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move to…' });
  await dialog.getByLabel('Day').fill(day(2));
  await dialog.getByRole('button', { name: /^Move to / }).press('Enter');
  await expect.poll(wallTime).toBe(`${day(2)}T09:15`);
});

test('an empty day offers a post to this account, at nine or the next full hour that is free', async ({ page }) => {
  await rows(page);
  await cell(page, 5)
    .getByRole('button', { name: /^Post to .*, 09:00$/ })
    .press('Enter');
  await expect(page).toHaveURL(new RegExp(`to=${accountId}`));
  const composer = page.getByRole('dialog', { name: 'New post' });
  await expect(composer.getByRole('group', { name: 'To' }).getByRole('button', { pressed: true })).toHaveCount(1);
  await page.goto(`/${owner.locationId}/calendar?view=rows&date=${monday}`);
  await expect(cell(page, 2).getByRole('button', { name: /^Post to .*, 09:00$/ })).toBeAttached();
  await expect(cell(page, 4).getByRole('button', { name: /^Post to .*, 11:00$/ })).toBeAttached();
});

test('accessible in light, dark and on a phone, where the table scrolls and the page does not', async ({ page }) => {
  test.slow();
  await rows(page);
  await examineHere(page, 'rows');
});

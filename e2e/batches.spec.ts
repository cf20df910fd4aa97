import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { chosen as bar } from './calendar-page';
import { examineHere } from './examine';
import { expect, signIn, test } from './fixtures';
import { news, undo } from './news';
import { inDays, planMany, planPost, wallTimeOf } from './planned';
import type { Owner, PlannerApi } from './product';
import { slowness } from './slow-line';

test.describe.configure({ mode: 'serial' });

let owner: Owner;
let api: PlannerApi;
test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
  api = await product.api(owner);
});
test.beforeEach(async ({ page }) => {
  await signIn(page, owner);
});

const open = async (page: Page, query = '') => {
  await page.goto(`/${owner.locationId}/posts${query}`);
  await expect(page.getByRole('table', { name: 'Posts' })).toBeVisible();
};
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const box = (page: Page, text: string) => row(page, text).getByRole('checkbox');
const wallTime = (id: string) => wallTimeOf(api, id);

test('some are chosen and moved, keep their time of day, and go back', async ({ page }) => {
  const first = await planPost(api, 'Bread at dawn', `${inDays(3)}T06:30`);
  const second = await planPost(api, 'Bread at noon', `${inDays(5)}T12:15`);
  const apart = await planPost(api, 'Quiet words', `${inDays(3)}T09:00`);
  await open(page);
  await box(page, 'Bread at dawn').check();
  await box(page, 'Bread at noon').check();
  await expect(bar(page)).toContainText('2 chosen');
  const all = page.getByRole('checkbox', { name: 'Choose all that are listed' });
  await expect(all).toBeChecked({ indeterminate: true });
  await bar(page).getByRole('button', { name: 'Move…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move 2 posts' });
  await dialog.getByLabel('How far').fill('2');
  await dialog.getByLabel('Days or weeks').selectOption('week');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await news(page, '2 posts moved');
  await expect(bar(page)).toBeHidden();
  expect(await wallTime(first)).toBe(`${inDays(17)}T06:30`);
  expect(await wallTime(second)).toBe(`${inDays(19)}T12:15`);
  expect(await wallTime(apart)).toBe(`${inDays(3)}T09:00`);
  await undo(page, '2 posts moved');
  await news(page, 'Undone: 2 posts');
  expect(await wallTime(first)).toBe(`${inDays(3)}T06:30`);
});

test('by keyboard: chosen with Space, F6 to the bar, Delete, and brought back', async ({ page }) => {
  await open(page, '?q=bread');
  await box(page, 'Bread at dawn').focus();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('1 chosen');
  await page.keyboard.press('F6');
  await expect(bar(page).getByRole('button', { name: 'Move…' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(box(page, 'Bread at dawn')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('1 chosen');
  await page.keyboard.press('Delete');
  await expect(row(page, 'Bread at dawn')).toBeHidden();
  await undo(page, '1 post deleted');
  await expect(row(page, 'Bread at dawn')).toBeVisible();
});

test('copies, and a tag made on the way; both are taken back', async ({ page }) => {
  await open(page, '?q=bread');
  await expect(row(page, 'Bread at')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Choose all that are listed' }).check();
  await bar(page).getByRole('button', { name: 'Tag…' }).click();
  await page.getByRole('combobox', { name: 'Tag to put on' }).fill('Bakery');
  await page.keyboard.press('Enter');
  await news(page, '2 posts tagged');
  await expect(row(page, 'Bread at noon')).toContainText('Bakery');
  await bar(page).getByRole('button', { name: 'Duplicate…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Duplicate 2 posts' });
  await dialog.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await news(page, '2 posts copied');
  await expect(row(page, 'Bread at')).toHaveCount(4);
  await undo(page, '2 posts copied');
  await expect(row(page, 'Bread at')).toHaveCount(2);
});

test('sorted by either column, in the address, and said to ears', async ({ page }) => {
  await open(page);
  const planned = page.getByRole('columnheader', { name: 'Planned' });
  await planned.getByRole('button').click();
  await expect(planned).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=planned/);
  await expect(page.getByRole('row').nth(1)).toContainText('Bread at dawn');
  await planned.getByRole('button').click();
  await expect(planned).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('row').nth(1)).toContainText('Bread at noon');
});

test('a range by Shift; all that match, in the background, with undo', async ({ page }) => {
  await planMany(
    api,
    130,
    (index) => `Crowd ${index}`,
    (index) => `${inDays(30 + (index % 9))}T10:00`,
  );
  await open(page, '?q=crowd');
  const rows = page.getByRole('row').filter({ hasText: 'Crowd' });
  await rows.nth(1).getByRole('checkbox').click();
  await rows
    .nth(5)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('5 chosen');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Choose all that are listed' }).check();
  await page.getByRole('button', { name: 'Choose all 130 that match' }).click();
  await expect(bar(page)).toContainText('130 chosen');
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  // By the worker, who may have much else to do.
  const told = page.getByRole('region', { name: 'News' });
  const patience = { timeout: 40_000 * slowness };
  await expect(told.getByText('130 posts deleted')).toBeVisible(patience);
  await news(page, '130 posts deleted');
  await expect(page.getByText('No post matches')).toBeVisible();
  await undo(page, '130 posts deleted');
  await expect(told.getByText('Undone: 130 posts')).toBeVisible(patience);
  await expect(rows.first()).toBeVisible();
});

test('what the filters find comes as a file', async ({ page }) => {
  await open(page, '?q=bread');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Export/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^posts-\d{4}-\d\d-\d\d\.csv$/);
  const text = fs.readFileSync(await download.path(), 'utf8');
  expect(text.split('\r\n').filter((line) => line.includes('Bread at'))).toHaveLength(2);
  expect(text).not.toContain('Crowd');
});

test('axe: the list with some chosen, light and dark, and on a phone', async ({ page }) => {
  await open(page, '?q=quiet');
  await box(page, 'Quiet words').check();
  await expect(bar(page)).toBeVisible();
  await examineHere(page, 'Posts');
});

import type { Page } from '@playwright/test';
import { findings } from './axe';
import { chosen, entry } from './calendar-page';
import { examineHere } from './examine';
import { expect, signIn, test } from './fixtures';
import { undo } from './news';
import { dayOf, inDays, planMany, planPost, wallTimeOf } from './planned';
import type { Owner, PlannerApi } from './product';
import { slowness } from './slow-line';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.use({ trace: 'off' });
test.describe.configure({ mode: 'serial' });
let owner: Owner;
let api: PlannerApi;
let first: string;
let second: string;
const many = 500;

test.beforeAll(async ({ product }) => {
  test.setTimeout(600_000);
  await dayOf(4);
  owner = await product.bootstrap();
  api = await product.api(owner);
  await planPost(api, 'Last week’s bread', `${inDays(-7)}T09:00`);
  first = await planPost(api, 'First of tomorrow', `${inDays(1)}T09:00`);
  second = await planPost(api, 'Second of tomorrow', `${inDays(1)}T11:30`);
  await planPost(api, 'After a quiet week', `${inDays(9)}T08:00`);
  const day = (index: number) => inDays(20 + Math.floor(index / 10));
  const time = (index: number) => `${String(8 + (index % 10)).padStart(2, '0')}:00`;
  await planMany(
    api,
    many,
    (index) => `Number ${index}`,
    (index) => `${day(index)}T${time(index)}`,
  );
});
test.beforeEach(async ({ page }) => signIn(page, owner));

const agenda = async (page: Page) => {
  await page.goto(`/${owner.locationId}/calendar?view=list`);
  await expect(page.getByText('First of tomorrow')).toBeVisible();
};
const main = (page: Page, id: string) => entry(page, id).locator('[data-main]');

test('days have headings, today is marked, empty days are summed up, lists say how long they are', async ({ page }) => {
  await agenda(page);
  await expect(page.locator('h2[aria-current="date"]')).toBeVisible();
  const tomorrow = page.locator('section').filter({ has: page.getByText('Tomorrow', { exact: true }) });
  await expect(tomorrow.getByRole('list').getByRole('listitem')).toHaveCount(2);
  await expect(entry(page, second)).toHaveAttribute('aria-posinset', '2');
  await expect(entry(page, second)).toHaveAttribute('aria-setsize', '2');
  await expect(page.getByText(/^Nothing until /).first()).toBeVisible();
});

test('what came before comes above, and what is looked at stays where it is', async ({ page }) => {
  await agenda(page);
  await expect(page.getByText('Last week’s bread')).toHaveCount(0);
  // Hovered: it lies still by then.
  await main(page, first).hover();
  const before = await main(page, first).boundingBox();
  await page.getByRole('button', { name: 'Show earlier' }).click();
  await expect(page.getByText('Last week’s bread')).toBeAttached();
  await expect
    .poll(async () => Math.abs(((await main(page, first).boundingBox())?.y ?? 0) - (before?.y ?? 0)))
    .toBeLessThan(60);
  await page.locator('[data-agenda]').evaluate((element) => element.scrollTo(0, 0));
  await expect(page.getByText('Last week’s bread')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show earlier' })).toHaveCount(0);
});

test('a post is moved, selected, deleted and brought back without a hand', async ({ page }) => {
  await agenda(page);
  await main(page, first).focus();
  await page.keyboard.press('ArrowDown');
  await expect(main(page, second)).toBeFocused();
  await page.keyboard.press('x');
  await expect(entry(page, second).getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(entry(page, second).getByRole('checkbox')).not.toBeChecked();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move to…' });
  await dialog.getByLabel('Day').fill(inDays(2));
  await dialog.getByRole('button', { name: /^Move to / }).press('Enter');
  await expect.poll(() => wallTimeOf(api, second)).toBe(`${inDays(2)}T11:30`);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Second of tomorrow')).toBeVisible();
  await main(page, second).press('Delete');
  await expect(entry(page, second)).toHaveCount(0);
  await expect(page.locator('[data-main]:focus')).toHaveCount(1);
  await undo(page, 'Post deleted');
  await expect(entry(page, second)).toBeVisible();
  await main(page, first).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Post' })).toContainText('First of tomorrow');
});

test('five hundred posts are walked to the end while the page stays small', async ({ page }) => {
  await agenda(page);
  const list = page.locator('[data-agenda]');
  const last = page.getByText(`Number ${many - 1}`, { exact: true });
  await expect(async () => {
    await list.evaluate((element) => element.scrollBy(0, 1500));
    await expect(last).toBeVisible({ timeout: 150 });
  }).toPass({ timeout: 60_000 * slowness, intervals: [50] });
  expect(await page.locator('[data-line]').count()).toBeLessThan(60);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(nodes).toBeLessThan(2500);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(page.locator('h2[aria-current="date"]')).toBeInViewport();
  await main(page, first).press('End');
  await expect(last.locator('xpath=ancestor::button')).toBeFocused();
});

test('accessible in light, dark and on a phone', async ({ page }) => {
  test.slow();
  await agenda(page);
  await examineHere(page, 'agenda');
});

test('all of a day opens, however much it is, and everything on it can be chosen', async ({ page }) => {
  test.slow();
  await page.goto(`/${owner.locationId}/calendar?day=${inDays(20)}`);
  const panel = page.getByRole('dialog', { name: /^All of / });
  await expect(panel.getByRole('listitem')).toHaveCount(10);
  await examineHere(page, 'day panel');
  await test.step('a post opened from it leads back to it, by Escape and by Back', async () => {
    const row = panel.locator('[data-main]').nth(2);
    const post = page.getByRole('dialog', { name: 'Post', exact: true });
    for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
      await row.press('Enter');
      await expect(post).toContainText('Number 2');
      await leave();
      await expect(post).toHaveCount(0);
      await expect(row).toBeFocused();
    }
  });
  await panel.getByRole('button', { name: 'Select all' }).click();
  // It makes way for what can be done with them.
  await expect(panel).toHaveCount(0);
  await expect(chosen(page)).toContainText('10 chosen');
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/${owner.locationId}/calendar?day=${inDays(20)}`);
  const beside = page.getByRole('complementary', { name: /^All of / });
  await expect(beside.getByText('Number 0', { exact: true })).toBeVisible();
  // The grid beside it is looked at by its own tests.
  expect(await findings(page, { within: '[aria-label^="All of "]' })).toEqual([]);
  await beside.getByRole('button', { name: 'Close' }).click();
  await expect(beside).toHaveCount(0);
});

test('a month is printed whole, on paper and without the screen around it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
  });
  await page.goto(`/${owner.locationId}/calendar?date=${inDays(25)}`);
  await expect(page.locator('[data-calendar="month"][data-loaded]')).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('ControlOrMeta+p');
  await page.waitForFunction(() => (window as unknown as { printed: number }).printed === 1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = page.locator('[data-print-page="wide"]');
  await expect(paper.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(paper).toContainText('Lindt Berlin');
  // Ten on a day, where the screen shows four.
  const day = paper
    .locator('td')
    .filter({ has: page.getByText('Number 5', { exact: true }).or(page.getByText(/Number 5\d$/)) });
  await expect(day.first().getByRole('listitem')).toHaveCount(10);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  // Ink of the light scheme, however the browser writes it down.
  const ink = await paper.evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return null;
    canvas.fillStyle = getComputedStyle(element).color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  });
  expect(Math.max(...(ink?.slice(0, 3) ?? [255]))).toBeLessThan(60);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 across, in points.
  expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[\s*0 0 84[12](\.\d+)? 59[45](\.\d+)?\s*\]/);
});

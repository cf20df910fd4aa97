import { entry } from './calendar-page';
import { comeIn, expect, setUp, test } from './fixtures';
import { firstAccountOf, plannedAt, planPost } from './planned';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial' });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;
let postId: string;

const month = '2027-03-01';

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
  postId = await planPost(api, 'Spring cupping on the quay', '2027-03-10T09:15', {
    accountIds: [await firstAccountOf(api)],
    state: 'scheduled',
  });
});
test.beforeEach(async ({ page }) => comeIn(page, owner));

const scheduledAt = () => plannedAt(api, postId);

test('dragging a post in the month keeps its time of day, says so and can be undone', async ({ page }) => {
  await page.goto(`/${owner.locationId}/calendar?date=${month}`);
  const chip = entry(page, postId);
  await expect(chip).toContainText('09:15');
  const target = page.locator('[data-date="2027-03-17"]').first();
  await chip.dragTo(target);
  await expect(page.getByText('Moved to Wed 17 Mar, 09:15')).toBeVisible();
  await expect.poll(scheduledAt).toBe('2027-03-17T08:15:00.000Z');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(scheduledAt).toBe('2027-03-10T08:15:00.000Z');
});

test('over the change to summer time the wall time stays, the instant moves', async ({ page }) => {
  await page.goto(`/${owner.locationId}/calendar?date=${month}`);
  await entry(page, postId).dragTo(page.locator('[data-date="2027-03-30"]').first());
  await expect(page.getByText('Moved to Tue 30 Mar, 09:15')).toBeVisible();
  await expect.poll(scheduledAt).toBe('2027-03-30T07:15:00.000Z');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(scheduledAt).toBe('2027-03-10T08:15:00.000Z');
});

test('a post opens beside the calendar and is moved there by keyboard', async ({ page }) => {
  await page.goto(`/${owner.locationId}/calendar?view=week&date=2027-03-10`);
  await entry(page, postId).click();
  const drawer = page.getByRole('dialog', { name: 'Post' });
  await expect(drawer.getByText('Spring cupping on the quay')).toBeVisible();
  await drawer.getByLabel('Day').fill('2027-03-11');
  await drawer.getByRole('button', { name: 'Move to Thu 11 Mar, 09:15' }).press('Enter');
  await expect.poll(scheduledAt).toBe('2027-03-11T08:15:00.000Z');
});

test('a move the server refuses puts the chip back and says why', async ({ page }) => {
  await api('POST', `/posts/${postId}/reschedule`, { wallTime: '2027-03-10T09:15', timeZone: 'Europe/Berlin' });
  await page.goto(`/${owner.locationId}/calendar?date=${month}`);
  const chip = entry(page, postId);
  await expect(chip).toBeVisible();
  await api('DELETE', `/posts/${postId}`);
  await page.route('**/live', (route) => route.abort());
  await chip.dragTo(page.locator('[data-date="2027-03-17"]').first());
  await expect(page.getByText(/^Not moved\./)).toBeVisible();
  await api('POST', `/posts/${postId}/restore`);
});

test('filters live in the URL and a click on a day opens the composer there', async ({ page }) => {
  await page.goto(`/${owner.locationId}/calendar?date=${month}&state=failed`);
  await expect(page.getByText('Nothing here passes the filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(entry(page, postId)).toBeVisible();
  await page
    .locator('[data-date="2027-03-24"]')
    .first()
    .click({ position: { x: 60, y: 70 } });
  await expect(page).toHaveURL(/compose=new/);
  await expect(page).toHaveURL(/at=2027-03-24T09%3A00|at=2027-03-24T09:00/);
});

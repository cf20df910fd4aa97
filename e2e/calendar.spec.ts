import { chosen, dayOfMonth as day, entry, openGrid } from './calendar-page';
import { comeIn, expect, setUp, test } from './fixtures';
import { dismiss, news, undo } from './news';
import { firstAccountOf, plannedAt, planPost } from './planned';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial' });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;
let postId: string;

const month = 'date=2027-03-01';

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

test('a post dragged in the month keeps its time of day, over a clock change too, and goes back', async ({ page }) => {
  await openGrid(page, owner.locationId, month);
  const chip = entry(page, postId);
  await expect(chip).toContainText('09:15');
  for (const [date, words, at] of [
    ['2027-03-17', 'Moved to Wed 17 Mar, 09:15', '2027-03-17T08:15:00.000Z'],
    // Summer time: the wall time stays, the instant moves.
    ['2027-03-30', 'Moved to Tue 30 Mar, 09:15', '2027-03-30T07:15:00.000Z'],
  ] as const) {
    await chip.dragTo(day(page, date));
    await news(page, words);
    expect(await scheduledAt()).toBe(at);
    await undo(page, words);
    await dismiss(page, 'Moved to Wed 10 Mar, 09:15');
    expect(await scheduledAt()).toBe('2027-03-10T08:15:00.000Z');
    await expect(chip).toHaveAccessibleName(/Wed 10 Mar, 09:15/);
  }
});

test('a post opens beside the calendar and is moved there by keyboard', async ({ page }) => {
  await openGrid(page, owner.locationId, 'view=week&date=2027-03-10');
  await entry(page, postId).click();
  const drawer = page.getByRole('dialog', { name: 'Post' });
  await expect(drawer.getByText('Spring cupping on the quay')).toBeVisible();
  await drawer.getByLabel('Day').fill('2027-03-11');
  await drawer.getByRole('button', { name: 'Move to Thu 11 Mar, 09:15' }).press('Enter');
  await expect.poll(scheduledAt).toBe('2027-03-11T08:15:00.000Z');
});

test('filters live in the URL and a click on a day opens the composer there', async ({ page }) => {
  await page.goto(`/${owner.locationId}/calendar?${month}&state=failed`);
  await expect(page.getByText('Nothing here passes the filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(entry(page, postId)).toBeVisible();
  await day(page, '2027-03-24').click({ position: { x: 60, y: 70 } });
  await expect(page).toHaveURL(/compose=new/);
  await expect(page).toHaveURL(/at=2027-03-24T09(:|%3A)00/);
});

test('several are chosen by mouse: copied, moved and deleted together, and each is taken back', async ({ page }) => {
  const ids = [
    await planPost(api, 'Asparagus', '2027-05-04T09:00'),
    await planPost(api, 'Strawberries', '2027-05-05T11:00'),
    await planPost(api, 'Rhubarb', '2027-05-06T17:40'),
  ] as const;
  const entries = page.locator('[data-entry]');
  await openGrid(page, owner.locationId, 'date=2027-05-01');
  const chooseAll = async () => {
    await expect(entries).toHaveCount(3);
    await entry(page, ids[0]).click({ modifiers: ['ControlOrMeta'] });
    await entry(page, ids[2]).click({ modifiers: ['Shift'] });
    await expect(chosen(page)).toContainText('3 chosen');
  };

  await test.step('copied', async () => {
    await chooseAll();
    await chosen(page).getByRole('button', { name: 'Duplicate…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Duplicate 3 posts' });
    await dialog.getByRole('button', { name: 'Duplicate', exact: true }).click();
    await news(page, '3 posts copied');
    await expect(entries).toHaveCount(6);
    await undo(page, '3 posts copied');
    await expect(entries).toHaveCount(3);
  });
  await test.step('moved', async () => {
    await chooseAll();
    await chosen(page).getByRole('button', { name: 'Move…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 3 posts' });
    await dialog.getByLabel('How far').fill('9');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await news(page, '3 posts moved');
    await expect(entry(page, ids[2])).toHaveAccessibleName(/Sat 15 May, 17:40/);
    expect(await plannedAt(api, ids[0])).toBe('2027-05-13T07:00:00.000Z');
    await undo(page, '3 posts moved');
    await expect(entry(page, ids[2])).toHaveAccessibleName(/Thu 6 May, 17:40/);
    expect(await plannedAt(api, ids[0])).toBe('2027-05-04T07:00:00.000Z');
  });
  await test.step('deleted', async () => {
    await chooseAll();
    await entry(page, ids[1]).click({ modifiers: ['ControlOrMeta'] });
    await expect(chosen(page)).toContainText('2 chosen');
    await chosen(page).getByRole('button', { name: 'Delete' }).click();
    await news(page, '2 posts deleted');
    await expect(entries).toHaveCount(1);
    await undo(page, '2 posts deleted');
    await expect(entries).toHaveCount(3);
  });
});

test('a month by keyboard alone: written, and several chosen, moved, deleted and taken back', async ({ page }) => {
  const second = await planPost(api, 'Second of the day', '2027-06-09T10:00');
  await openGrid(page, owner.locationId, 'date=2027-06-09');
  await day(page, '2027-06-09').focus();
  await page.keyboard.press('n');
  const composer = page.getByRole('dialog', { name: 'New post' });
  await expect(composer.getByLabel('Text of the post')).toBeFocused();
  await page.keyboard.type('First of the day');
  await expect(composer.getByRole('group', { name: 'To' }).getByRole('button', { pressed: true })).toHaveCount(1);
  await composer.getByRole('button', { name: 'Schedule for Wed 9 Jun 2027, 09:00' }).press('Enter');
  await expect(composer).toHaveCount(0);
  const first = page.locator('[data-entry]').filter({ hasText: 'First of the day' });
  const chooseBoth = async () => {
    await first.press('x');
    await expect(chosen(page)).toContainText('1 chosen');
    await first.press('ArrowDown');
    await expect(entry(page, second)).toBeFocused();
    await page.keyboard.press('x');
    await expect(chosen(page)).toContainText('2 chosen');
  };

  await test.step('moved', async () => {
    await day(page, '2027-06-09').focus();
    await chooseBoth();
    await page.keyboard.press('F6');
    await expect(chosen(page).getByRole('button', { name: 'Move…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Move 2 posts' }).getByLabel('How far').press('Enter');
    await expect(first).toHaveAccessibleName(/Thu 10 Jun, 09:00/);
    await (await news(page, '2 posts moved')).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(first).toHaveAccessibleName(/Wed 9 Jun, 09:00/);
    await expect(entry(page, second)).toHaveAccessibleName(/Wed 9 Jun, 10:00/);
  });
  await test.step('deleted', async () => {
    await day(page, '2027-06-09').focus();
    await chooseBoth();
    await page.keyboard.press('Delete');
    await expect(page.locator('[data-entry]')).toHaveCount(0);
    await (await news(page, '2 posts deleted')).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(first).toBeVisible();
    await expect(entry(page, second)).toBeVisible();
  });
});

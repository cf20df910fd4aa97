import type { Page } from '@playwright/test';
import { entry as chip, dayOfMonth as day, openGrid } from './calendar-page';
import { expect, setUp, signIn, test } from './fixtures';
import { news, undo } from './news';
import { firstAccountOf, make, plannedAt as plannedAtOf, planPost } from './planned';
import type { Owner, PlannerApi } from './product';
import { slowness } from './slow-line';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial' });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;
let accountId: string;

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
  accountId = await firstAccountOf(api);
});

const makePost = (summary: string, wallTime: string) =>
  planPost(api, summary, wallTime, { accountIds: [accountId], state: 'scheduled' });
const makeEvent = (event: object) => make(api, '/content-events', event);
const plannedAt = (id: string) => plannedAtOf(api, id);
const eventAt = async (id: string) => {
  const { start, end } = (await api('GET', `/content-events/${id}`)).body;
  return [start, end];
};
const focusedDay = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-date'));
const open = (page: Page, where: string) => openGrid(page, owner.locationId, where);

test('a month is planned by mouse: written, moved, pulled longer, several at once', async ({ page }) => {
  await signIn(page, owner);
  const fair = {
    kind: 'email',
    title: 'Letter week',
    start: '2027-05-10T00:00',
    end: '2027-05-12T00:00',
    allDay: true,
  };
  const eventId = await makeEvent(fair);
  const first = await makePost('Asparagus is here', '2027-05-05T09:15');
  const second = await makePost('Strawberries follow', '2027-05-06T17:40');
  await open(page, 'date=2027-05-01');

  await test.step('an event of days is a bar that moves as a whole', async () => {
    await chip(page, eventId).dragTo(day(page, '2027-05-18'), { sourcePosition: { x: 30, y: 10 } });
    await news(page, 'Moved to Tue 18 May – Wed 19 May');
    await expect.poll(() => eventAt(eventId)).toEqual(['2027-05-18T00:00', '2027-05-20T00:00']);
  });

  await test.step('its last day is pulled', async () => {
    await expect(chip(page, eventId)).toHaveAccessibleName(/Tue 18 May – Wed 19 May/);
    // Hovered, it lies still and shows its ends.
    await chip(page, eventId).hover();
    const bar = await chip(page, eventId).boundingBox();
    const target = await day(page, '2027-05-21').boundingBox();
    if (!bar || !target) throw new Error('The bar is not drawn.');
    await page.mouse.move(bar.x + bar.width, bar.y + 12);
    await page.mouse.down();
    await page.mouse.move(target.x + 20, target.y + 60, { steps: 8 });
    await expect(page.locator('[data-drag-note]')).toContainText('Tue 18 May – Fri 21 May');
    await page.mouse.up();
    await expect.poll(() => eventAt(eventId)).toEqual(['2027-05-18T00:00', '2027-05-22T00:00']);
  });

  await test.step('two that are chosen move together, and come back together', async () => {
    await chip(page, first).click({ modifiers: ['ControlOrMeta'] });
    await chip(page, second).click({ modifiers: ['ControlOrMeta'] });
    await expect(chip(page, first)).toHaveAttribute('aria-pressed', 'true');
    await expect(chip(page, second)).toHaveAttribute('aria-pressed', 'true');
    await chip(page, first).dragTo(day(page, '2027-05-12'));
    await news(page, 'moved 7 days later');
    await expect.poll(() => plannedAt(second)).toBe('2027-05-13T15:40:00.000Z');
    await expect.poll(() => plannedAt(first)).toBe('2027-05-12T07:15:00.000Z');
    await undo(page, 'moved 7 days later');
    await expect.poll(() => plannedAt(first)).toBe('2027-05-05T07:15:00.000Z');
    await expect.poll(() => plannedAt(second)).toBe('2027-05-06T15:40:00.000Z');
  });

  await test.step('a click on a day writes a post for it', async () => {
    await day(page, '2027-05-25').click({ position: { x: 60, y: 70 } });
    await expect(page).toHaveURL(/at=2027-05-25T09(:|%3A)00/);
  });
});

test('a week is planned to five minutes, and an hour the clocks skip is explained', async ({ page }) => {
  await signIn(page, owner);
  const postId = await makePost('Night shift', '2027-03-27T02:30');
  const eventId = await makeEvent({
    kind: 'task',
    title: 'Proofread',
    start: '2027-03-24T10:00',
    end: '2027-03-24T11:00',
  });
  await open(page, 'view=week&date=2027-03-24');

  await test.step('an end is pulled', async () => {
    await chip(page, eventId).hover();
    const box = await chip(page, eventId).boundingBox();
    if (!box) throw new Error('The task is not drawn.');
    await page.mouse.move(box.x + 30, box.y + box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 30, box.y + box.height * 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await eventAt(eventId))[1]).toMatch(/^2027-03-24T1[12]:[0-5][05]$/);
    await expect.poll(async () => (await eventAt(eventId))[1]).not.toBe('2027-03-24T11:00');
  });

  await test.step('02:30 of the Sunday in March does not exist', async () => {
    // Near the edge the grid would scroll on while something is dragged.
    await chip(page, postId).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const from = await chip(page, postId).boundingBox();
    // What lasts all day and the hours are in one column.
    const to = await page.locator('[role=gridcell][data-date="2027-03-28"]').first().boundingBox();
    if (!from || !to) throw new Error('The post is not drawn.');
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, from.y + 8, { steps: 8 });
    await expect(page.locator('[data-drag-note]')).toContainText('does not exist that day');
    await page.mouse.up();
    await news(page, /02:\d\d does not exist that day in Europe\/Berlin/);
    await expect.poll(() => plannedAt(postId)).toBe('2027-03-28T01:00:00.000Z');
  });
});

test('the same by keyboard alone: looked for, written, moved, deleted, brought back', async ({ page }) => {
  await signIn(page, owner);
  const postId = await makePost('Cherries by the kilo', '2027-07-08T10:00');
  await open(page, 'date=2027-07-07');
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  expect(await focusedDay(page)).toBe('2027-07-07');

  await test.step('arrows, Home and End and the pages walk; there is one day to stop at', async () => {
    for (const [key, to] of [
      ['ArrowDown', '2027-07-14'],
      ['End', '2027-07-18'],
      ['Home', '2027-07-12'],
      ['PageDown', '2027-08-12'],
      ['PageUp', '2027-07-12'],
      ['ArrowUp', '2027-07-05'],
      ['ArrowRight', '2027-07-06'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focusedDay(page), { message: key }).toBe(to);
    }
    await expect(page.locator('[role=gridcell][tabindex="0"]')).toHaveCount(1);
  });

  await test.step('N writes for that day', async () => {
    await page.keyboard.press('n');
    const composer = page.getByRole('dialog', { name: 'New post' });
    await expect(composer.getByLabel('Text of the post')).toBeFocused();
    await expect(page).toHaveURL(/at=2027-07-06T09(:|%3A)00/);
    await page.keyboard.press('Escape');
    await expect(composer).toHaveCount(0);
  });

  await test.step('M moves the chip behind the day', async () => {
    await day(page, '2027-07-08').focus();
    await page.keyboard.press('Tab');
    await expect(chip(page, postId)).toBeFocused();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Move to…' });
    await dialog.getByLabel('Day').fill('2027-07-15');
    await dialog.getByRole('button', { name: 'Move to Thu 15 Jul, 10:00' }).press('Enter');
    await expect.poll(() => plannedAt(postId)).toBe('2027-07-15T08:00:00.000Z');
    // It gives the focus back as it closes, after the server has answered.
    await expect(dialog).toHaveCount(0);
  });

  await test.step('X chooses, Delete deletes, Undo brings back', async () => {
    await chip(page, postId).press('x');
    await expect(chip(page, postId)).toHaveAttribute('aria-pressed', 'true');
    await chip(page, postId).press('x');
    await expect(chip(page, postId)).not.toHaveAttribute('aria-pressed', 'true');
    await chip(page, postId).press('Delete');
    await expect(chip(page, postId)).toHaveCount(0);
    await (await news(page, 'Post deleted')).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(chip(page, postId)).toBeVisible();
  });

  await test.step('Enter opens the day, and the grid is found by ears', async () => {
    await day(page, '2027-07-15').focus();
    await expect(day(page, '2027-07-15')).toHaveAccessibleDescription('Thursday 15 July, 1 entry');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/day=2027-07-15/);
    await expect(page.getByRole('dialog', { name: /^All of / })).toContainText('Cherries by the kilo');
  });
});

test.describe('without the live stream', () => {
  test.use({ provoked: [/\/live/] });
  test('a save refused in mid-drag: the chip is where it was, with the reason', async ({ page }) => {
    await signIn(page, owner);
    const postId = await makePost('Quinces', '2027-11-10T10:00');
    // Without news the page does not know yet what happens to the post while it is in the hand.
    await page.route('**/live', (route) => route.abort());
    await open(page, 'date=2027-11-01');
    await expect(chip(page, postId)).toBeVisible();
    const from = await chip(page, postId).boundingBox();
    const to = await day(page, '2027-11-18').boundingBox();
    if (!from || !to) throw new Error('The post is not drawn.');
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + 60, { steps: 8 });
    await expect(page.locator('[data-drag-note]')).toHaveText('Thu 18 Nov, 10:00');
    await api('DELETE', `/posts/${postId}`);
    await page.mouse.up();
    await news(page, /^Not moved\./);
    await expect(chip(page, postId)).toHaveAccessibleName(/Wed 10 Nov, 10:00/);
  });
});

test('a full day counts what does not fit and opens beside', async ({ page }) => {
  await signIn(page, owner);
  for (let hour = 10; hour < 17; hour += 1) await makePost(`Hour ${hour}`, `2027-09-14T${hour}:00`);
  await open(page, 'date=2027-09-01');
  const more = page.locator('[data-more="2027-09-14"]');
  await expect(more).toHaveText(/^\+ 3 more/);
  await more.click();
  await expect(page).toHaveURL(/day=2027-09-14/);
  await expect(page.getByText('Hour 16')).toBeVisible();
});

test('two browsers see each other’s moves within a second', async ({ page, browser, product }) => {
  await signIn(page, owner);
  const postId = await makePost('Plums', '2027-10-05T09:00');
  const context = await browser.newContext({ baseURL: product.baseURL, timezoneId: 'America/New_York' });
  const other = await context.newPage();
  await signIn(other, owner);
  await open(page, 'date=2027-10-01');
  await other.goto(`/${owner.locationId}/calendar?date=2027-10-01`);
  await expect(other.getByText('Berlin time · you are in New York, 6 h behind')).toBeVisible();
  await expect(chip(other, postId)).toBeVisible();
  const saved = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
  await chip(page, postId).dragTo(day(page, '2027-10-13'));
  await saved;
  const begun = Date.now();
  await expect(chip(other, postId)).toHaveAccessibleName(/Wed 13 Oct, 09:00/, { timeout: 8_000 * slowness });
  console.log(JSON.stringify({ moveSeenMs: Date.now() - begun }));
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('the month shows marks, and a tap opens the day', async ({ page }) => {
    await signIn(page, owner);
    await open(page, 'date=2027-09-01');
    const marks = page.locator('[data-more="2027-09-14"]');
    await expect(marks).toHaveAccessibleName('7 entries on Tuesday 14 September');
    await expect(page.locator('[data-entry]')).toHaveCount(0);
    await marks.tap();
    await expect(page).toHaveURL(/day=2027-09-14/);
    await expect(page.getByText('Hour 10')).toBeVisible();
  });
});

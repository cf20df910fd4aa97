import type { BrowserContext, Page } from '@playwright/test';
import ical from 'node-ical';
import type { CalendarDays } from '../lib/domain/calendar-entry';
import { examineHere } from './examine';
import { test as base, expect, signIn } from './fixtures';
import type { Owner, PlannerApi } from './product';
import { addColleague } from './product-database';
import { Source } from './servers/source';

const test = base.extend<object, { source: Source }>({
  source: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from it
    async ({}, use) => {
      const source = await Source.start();
      await use(source);
      source.stop();
    },
    { scope: 'worker' },
  ],
  productEnv: [async ({ source }, use) => use({ ALMANAC_ALLOW_PRIVATE_HOSTS: source.host }), { scope: 'worker' }],
});
test.describe.configure({ mode: 'serial' });
let owner: Owner;
let api: PlannerApi;

test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
  api = await product.api(owner);
});
test.beforeEach(async ({ page }) => signIn(page, owner));

/** The last Sunday of a month: the day of a clock change in Berlin. YYYY-MM-DD. */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** The next clock change that is at least two weeks away, so that a series can begin before it. */
const change = (() => {
  const now = new Date();
  const year = now.getUTCFullYear();
  const all = [year, year + 1].flatMap((one) => [lastSunday(one, 3), lastSunday(one, 10)]);
  return all.find((day) => Date.parse(day) > now.getTime() + 14 * 86_400_000) ?? '';
})();
const stamp = (day: string) => day.replaceAll('-', '');
/** Saturday before the change. */
const first = plus(change, -1);

const daily = (title: string, count: number) => [
  'BEGIN:VEVENT',
  'UID:daily@elsewhere',
  `SUMMARY:${title}`,
  `DTSTART;TZID=Europe/Berlin:${stamp(first)}T090000`,
  `DTEND;TZID=Europe/Berlin:${stamp(first)}T093000`,
  `RRULE:FREQ=DAILY;COUNT=${count}`,
  'END:VEVENT',
];
const market = ['BEGIN:VEVENT', 'UID:market@elsewhere', 'SUMMARY:Market', `DTSTART;VALUE=DATE:${stamp(first)}`].concat(
  `DTEND;VALUE=DATE:${stamp(plus(change, 2))}`,
  'END:VEVENT',
);

/** What the calendar's own read says of the days around the change: `day wall title`. */
async function shown(): Promise<string[]> {
  const { status, body } = await api('GET', `/calendar/days?from=${plus(first, -1)}&to=${plus(change, 4)}&perDay=10`);
  expect(status, JSON.stringify(body)).toBe(200);
  const { days, entries } = body as unknown as CalendarDays;
  return days.flatMap(({ day, ids }) =>
    ids.map((id) => {
      const entry = entries.find((one) => one.id === id);
      return `${day} ${entry?.allDay ? 'all day' : entry?.wallTime.slice(11)} ${entry?.text}`;
    }),
  );
}
const addFeed = async (page: Page, address: string) => {
  await page.goto(`/${owner.locationId}/settings/calendars`);
  await page.getByRole('button', { name: 'Add a calendar or feed' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address').fill(address);
  await dialog.getByRole('button', { name: 'Look' }).click();
  return dialog;
};
const row = (page: Page, name: string) => page.locator(`[data-feed="${name}"]`);
const fromMenu = async (page: Page, name: string, item: string) => {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('a calendar with a series and whole days over a clock change: seen, changed at its source, taken away', async ({
  page,
  source,
}) => {
  source.calendar('/c.ics', 'X-WR-CALNAME:Town hall', ...daily('Opening', 3), ...market);
  const dialog = await addFeed(page, `${source.url}/c.ics`);
  await expect(dialog.getByText('Found 4 events')).toBeVisible();
  await expect(dialog.getByLabel('Name')).toHaveValue('Town hall');
  await dialog.getByLabel('Shown as').selectOption('task');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(row(page, 'Town hall')).toContainText('4 tasks');
  const days = [first, change, plus(change, 1)];
  expect(await shown()).toEqual(days.flatMap((day) => [`${day} all day Market`, `${day} 09:00 Opening`]));

  source.calendar('/c.ics', ...daily('Opening, new', 2));
  await fromMenu(page, 'Town hall', 'Read now');
  await expect(row(page, 'Town hall')).toContainText('2 tasks');
  expect(await shown()).toEqual(days.slice(0, 2).map((day) => `${day} 09:00 Opening, new`));

  await page.goto(`/${owner.locationId}/calendar?view=month&date=${first}`);
  await expect(page.getByText('Opening, new').first()).toBeVisible();

  source.say.delete('/c.ics');
  await page.goto(`/${owner.locationId}/settings/calendars`);
  await fromMenu(page, 'Town hall', 'Read now');
  await expect(row(page, 'Town hall')).toContainText('has nothing at this address');
  await expect(row(page, 'Town hall')).toContainText('2 tasks');
  await fromMenu(page, 'Town hall', 'Pause');
  await expect(row(page, 'Town hall').getByText('Paused', { exact: true })).toBeVisible();
  await fromMenu(page, 'Town hall', 'Delete');
  await expect(page.getByRole('dialog')).toContainText('Its 2 tasks leave the calendar with it');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(row(page, 'Town hall')).toHaveCount(0);
  expect(await shown()).toEqual([]);
});

test('a blog, found by its page: its entries are on the calendar and read again by the worker', async ({
  page,
  source,
}) => {
  // The worker may need a whole minute, and then the screen is looked at.
  test.slow();
  const html =
    '<html><head><link rel="alternate" type="application/rss+xml" title="Bread blog" href="/feed.xml"></head></html>';
  source.say.set('/', { body: html, type: 'text/html' });
  source.blog('/feed.xml', 'Bread blog', ['a', 'Rye in May', `${first}T10:00:00Z`]);
  const dialog = await addFeed(page, `${source.url}/`);
  await dialog.getByRole('button', { name: 'Take Bread blog' }).click();
  await expect(dialog.getByText('Found 1 entry')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(row(page, 'Bread blog')).toContainText('1 blog post');
  expect((await shown()).join()).toMatch(/Rye in May/);

  source.blog(
    '/feed.xml',
    'Bread blog',
    ['a', 'Rye in June', `${first}T10:00:00Z`],
    ['b', 'Spelt', `${first}T12:00:00Z`],
  );
  // Going on after a pause makes it due: the worker reads it within the next minute, the open page hears of it.
  await fromMenu(page, 'Bread blog', 'Pause');
  await expect(row(page, 'Bread blog')).toContainText('not again until you go on');
  await fromMenu(page, 'Bread blog', 'Go on reading');
  await expect(row(page, 'Bread blog')).toContainText('2 blog posts', { timeout: 90_000 });
  expect((await shown()).map((line) => line.slice(17))).toEqual(['Rye in June', 'Spelt']);
  await examineHere(page, 'calendar feeds');
});

test('a file is dropped in; what is no calendar is said beside it', async ({ page }) => {
  await page.goto(`/${owner.locationId}/settings/calendars`);
  await page.getByRole('button', { name: 'Add a calendar or feed' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Calendar file')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await expect(dialog.getByText('its name ends in .ics')).toBeVisible();
  const text = ['BEGIN:VCALENDAR', ...market, 'END:VCALENDAR'].join('\r\n');
  await dialog
    .getByLabel('Calendar file')
    .setInputFiles({ name: 'Fairs.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(row(page, 'Fairs')).toContainText('1 note · From a file');
  await fromMenu(page, 'Fairs', 'Delete');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(row(page, 'Fairs')).toHaveCount(0);
});

test('a calendar link: made, read by a calendar program, ended', async ({ page, product }) => {
  await api('POST', '/posts', {
    summary: 'Open on Sunday',
    schedule: { wallTime: `${change}T11:00`, timeZone: 'Europe/Berlin' },
  });
  await page.goto(`/${owner.locationId}/settings/calendars`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByLabel('Name').fill('My phone');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const address = await page.locator('code', { hasText: '/calendars/' }).textContent().then(String);
  expect(address.startsWith(product.baseURL)).toBe(true);
  const answer = await fetch(address);
  expect([answer.status, answer.headers.get('x-robots-tag')]).toEqual([200, 'noindex']);
  const entries = Object.values(ical.sync.parseICS(await answer.text())).flatMap((one) =>
    one?.type === 'VEVENT' ? [one] : [],
  );
  const post = entries.find(({ summary }) => summary === 'Draft · Open on Sunday');
  const clock = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });
  expect(clock.format(post?.start as Date | undefined)).toBe(`${change} 11:00`);
  expect(entries.map(({ summary }) => summary)).toContain('Planned · Spelt');
  await examineHere(page, 'calendar links');
  await page.getByRole('button', { name: 'Delete My phone' }).click();
  await page.getByRole('button', { name: 'Delete the calendar link' }).click();
  await expect(page.getByText('No links yet')).toBeVisible();
  expect((await fetch(address)).status).toBe(404);
});

test('the sheet of a feed’s event says what is whose: an owner ticks and sorts it, a viewer only reads', async ({
  page,
  browser,
  product,
  source,
}) => {
  source.calendar('/s.ics', ...daily('Stall', 1));
  const { body: added } = await api('POST', '/feeds', {
    url: `${source.url}/s.ics`,
    name: 'Stalls',
    eventKind: 'task',
  });
  const { contentEvents = [] } = (await api('GET', '/content-events?limit=100')).body;
  const id = contentEvents.find(({ title }) => title === 'Stall')?.id;
  const where = `/content-events/${id}`;
  const address = `/${owner.locationId}/calendar?date=${first}&event=${id}`;
  const state = async () => (await api('GET', where)).body.state;

  await page.goto(address);
  const sheet = page.getByRole('dialog', { name: 'Event' });
  await expect(sheet.getByText('From the feed Stalls.')).toContainText('You can tick and sort it here.');
  await expect(sheet.getByLabel('Title')).toHaveCount(0);
  await expect(sheet.getByRole('button', { name: /^(Save|Delete)/ })).toHaveCount(0);
  await sheet.getByRole('checkbox', { name: 'Done' }).check();
  await expect.poll(state).toBe('done');
  // What is said anew at the source leaves the tick where it is.
  source.calendar('/s.ics', ...daily('Stall, by the river', 1));
  await api('POST', `/feeds/${added.feed?.id}/read`);
  await expect(sheet.getByRole('heading', { name: 'Stall, by the river' })).toBeVisible();
  await expect(sheet.getByRole('checkbox', { name: 'Done' })).toBeChecked();
  expect((await api('PATCH', where, { title: 'Mine' })).status).toBe(409);

  const context = await browser.newContext({ baseURL: product.baseURL, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  const viewer = await context.newPage();
  await signIn(viewer, await addColleague(product, owner, 'Vera Viewer', 'viewer'));
  await viewer.goto(address);
  const read = viewer.getByRole('dialog', { name: 'Event' });
  await expect(read.getByText('From the feed Stalls.')).not.toContainText('You can');
  await expect(read.getByRole('checkbox', { name: 'Done' })).toBeDisabled();
  await expect(read.getByRole('button')).toHaveCount(1);
  await expect(read.getByRole('button', { name: 'Close' })).toBeVisible();
  const own = (
    await api('POST', '/content-events', { kind: 'note', title: 'Ours', start: `${first}T00:00`, allDay: true })
  ).body;
  await viewer.goto(`/${owner.locationId}/calendar?date=${first}&event=${own.id}`);
  await expect(read.getByRole('heading', { name: 'Ours' })).toBeVisible();
  await expect(read.getByRole('button')).toHaveCount(1);
  const patch = async ({ request }: BrowserContext, event: string | undefined) => {
    const where = `/api/planner/locations/${owner.locationId}/content-events/${event}`;
    return (await request.patch(where, { data: { state: 'planned' }, headers: { origin: product.baseURL } })).status();
  };
  expect([await patch(context, id), await patch(context, own.id)]).toEqual([403, 403]);
  expect(await patch(page.context(), own.id)).toBe(200);
  await context.close();
});

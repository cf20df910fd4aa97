import type { Page } from '@playwright/test';
import { findings } from './axe';
import { examineHere } from './examine';
import { expect, signIn, test } from './fixtures';
import { news, undo } from './news';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial' });
let owner: Owner;
let api: PlannerApi;
const march = 'view=list&date=2027-03-08';

test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
  api = await product.api(owner);
});
test.beforeEach(async ({ page }) => signIn(page, owner));

const calendar = (page: Page, query: string) => page.goto(`/${owner.locationId}/calendar?${query}`);
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });
const all = async () => (await api('GET', '/content-events?limit=100')).body.contentEvents ?? [];
const found = async (title: string) => (await all()).find((event) => event.title === title);
const line = (page: Page, title: string) => page.locator('li[data-entry]').filter({ hasText: title });

const kinds: [string, string][] = [
  ['Blog post', 'blog-post'],
  ['E-mail', 'email'],
  ['Recurring e-mail', 'recurring-email'],
  ['Landing page', 'landing-page'],
  ['Site page', 'site-page'],
  ['Task', 'task'],
  ['Note', 'note'],
];

test('one of each kind is put on the calendar and told apart there', async ({ page }) => {
  for (const [word, kind] of kinds) {
    await calendar(page, 'date=2027-03-01&event=new-blog-post~2027-03-10T09:15');
    const form = sheet(page, 'New blog post');
    await form.getByRole('radio', { name: word, exact: true }).check({ force: true });
    await form
      .getByLabel(kind === 'note' ? 'Note' : 'Title', { exact: true })
      .first()
      .fill(`A ${kind} of spring`);
    await form.getByRole('button', { name: `Add the ${word.toLowerCase()}` }).click();
    await expect(page.getByText(`${word} added`)).toBeVisible();
    await expect(form).toBeHidden();
  }
  const made = (await all()).map(({ kind, allDay, start }) => ({ kind, allDay, start }));
  expect(made).toEqual(
    expect.arrayContaining(
      kinds.map(([, kind]) => ({
        kind,
        allDay: kind === 'note',
        start: `2027-03-10T${kind === 'note' ? '00:00' : '09:15'}`,
      })),
    ),
  );
  await calendar(page, march);
  for (const [, kind] of kinds) await expect(line(page, `A ${kind} of spring`)).toBeVisible();
  await expect(line(page, 'A email of spring').getByRole('img', { name: 'E-mail' })).toBeVisible();
});

test('what is missing or wrong is said beside its field, and all of it at once', async ({ page }) => {
  await calendar(page, 'event=new-email~2027-03-11T09:00');
  const form = sheet(page, 'New e-mail');
  await form.getByLabel('Link').fill('not an address');
  await form.getByLabel('Starts: time').fill('');
  await form.getByRole('button', { name: 'Add the e-mail' }).click();
  await expect(form.getByText('Give it a title.')).toBeVisible();
  await expect(form.getByText('Use an address like https://example.com/page.')).toBeVisible();
  await expect(form.getByText('Choose a time, or let it last all day.')).toBeVisible();
  await form.getByLabel('Title').fill('Too short');
  await form.getByLabel('Link').fill('example.com/letter');
  await form.getByLabel('Starts: time').fill('09:00');
  await form.getByRole('button', { name: 'Add an end' }).click();
  await form.getByLabel('Ends: time').fill('08:00');
  await form.getByRole('button', { name: 'Add the e-mail' }).click();
  await expect(form.getByText('The end has to be after the start.')).toBeVisible();
  expect(await found('Too short')).toBeUndefined();
  await form.getByLabel('Ends: time').fill('09:30');
  await form.getByRole('button', { name: 'Add the e-mail' }).click();
  await expect(form).toBeHidden();
  expect(await found('Too short')).toMatchObject({ url: 'https://example.com/letter', end: '2027-03-11T09:30' });
});

test('a half-written one survives closing and a reload; a time the clocks skip is told', async ({ page }) => {
  await calendar(page, 'event=new-task~2027-03-28T02:30');
  const form = sheet(page, 'New task');
  await expect(form.getByText('02:30 does not exist that day')).toBeVisible();
  await form.getByLabel('Title').fill('Wind the clock');
  await page.reload();
  await expect(form.getByLabel('Title')).toHaveValue('Wind the clock');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Note' }).click();
  const note = sheet(page, 'New note');
  await expect(note.getByText('These words were not saved yet.')).toBeVisible();
  await expect(note.getByLabel('Note', { exact: true }).first()).toHaveValue('Wind the clock');
  await note.getByRole('button', { name: 'Start over' }).click();
  await expect(note.getByLabel('Note', { exact: true }).first()).toHaveValue('');
});

test('edited, moved, deleted and brought back, by keyboard alone', async ({ page }) => {
  await calendar(page, march);
  const entry = line(page, 'A landing-page of spring');
  await entry.locator('button[data-main]').focus();
  await page.keyboard.press('Enter');
  const form = sheet(page, 'Event');
  await expect(form.getByLabel('Title')).toHaveValue('A landing-page of spring');
  await form.getByLabel('Title').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Oyster week');
  await form.getByLabel('Starts: day').fill('2027-03-12');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(async () => (await found('Oyster week'))?.start).toBe('2027-03-12T09:15');
  await line(page, 'Oyster week').locator('button[data-main]').focus();
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  const deleted = await news(page, 'Landing page deleted');
  await expect(line(page, 'Oyster week')).toBeHidden();
  await deleted.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(line(page, 'Oyster week')).toBeVisible();
});

test('an event dragged to another day of the month keeps its time, and Undo takes it back', async ({ page }) => {
  await calendar(page, 'date=2027-03-01');
  const start = async () => (await found('Oyster week'))?.start;
  const chip = page.locator('[data-event]').filter({ hasText: 'Oyster week' });
  await chip.dragTo(page.locator('[data-date="2027-03-30"]').first());
  await expect.poll(start).toBe('2027-03-30T09:15');
  await undo(page, 'Moved to');
  await expect.poll(start).toBe('2027-03-12T09:15');
});

test('who saves over somebody else’s change is asked whose words count', async ({ page }) => {
  const event = await found('Oyster week');
  await calendar(page, `event=${event?.id}`);
  const form = sheet(page, 'Event');
  await form.getByLabel('Title').fill('Mussel week');
  await api('PATCH', `/content-events/${event?.id}`, { title: 'Crab week' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('This has changed since you opened it')).toBeVisible();
  expect((await api('GET', `/content-events/${event?.id}`)).body.title).toBe('Crab week');
  await form.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(form).toBeHidden();
  expect((await api('GET', `/content-events/${event?.id}`)).body.title).toBe('Mussel week');
});

test('a task is ticked on Today, on its line and in its sheet', async ({ page }) => {
  const made = await api('POST', '/content-events', { kind: 'task', title: 'Order flour', start: '2026-01-05T09:00' });
  const state = async () => (await api('GET', `/content-events/${made.body.id}`)).body.state;
  await page.goto(`/${owner.locationId}/today`);
  await expect(page.getByText(/Overdue since Mon 5 Jan/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Done: Order flour' }).check();
  await expect.poll(state).toBe('done');
  await calendar(page, 'view=list&date=2026-01-05');
  await page.getByRole('checkbox', { name: 'Done: Order flour' }).uncheck();
  await expect.poll(state).toBe('planned');
  await calendar(page, `event=${made.body.id}`);
  await sheet(page, 'Event').getByRole('checkbox', { name: 'Done' }).check();
  await expect.poll(state).toBe('done');
});

test('the key E begins content; the sheet has no finding of axe in both themes and fits a phone', async ({ page }) => {
  await calendar(page, 'date=2027-03-01');
  await page.keyboard.press('e');
  await expect(sheet(page, 'New blog post').getByLabel('Title')).toBeFocused();
  await page.getByRole('button', { name: 'Add the blog post' }).click();
  await expect(page.getByText('Give it a title.')).toBeVisible();
  await examineHere(page, 'sheet of an event');
  await page.keyboard.press('Escape');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
    await expect(page.locator('[data-event]').first()).toBeVisible();
    const rules = colorScheme === 'light' ? 'all' : 'colours';
    expect(await findings(page, { rules, within: '[data-calendar]' })).toEqual([]);
  }
});

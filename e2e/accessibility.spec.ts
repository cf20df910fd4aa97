import { toWallTime } from '../lib/domain/zone';
import { examineHere as examine } from './examine';
import { comeIn, expect, setUp, test } from './fixtures';
import { zone } from './journey';
import { jpeg, photo, ready, tile } from './library';
import { firstAccountOf, make, plannedAt } from './planned';
import type { Owner } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
// Snapshots for a trace at every step would take most of the time; axe says enough.
test.use({ trace: 'off' });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let postId: string;
/** When it went out: the calendar is opened there, also when it is past midnight by then. */
let day: string;

test.beforeAll(async ({ product, browser }) => {
  // While nobody exists, set-up can be looked at; after that it is gone.
  const context = await browser.newContext({ baseURL: product.baseURL });
  const page = await context.newPage();
  await page.goto('/set-up');
  await examine(page, 'set-up');
  await context.close();
  owner = await setUp(browser, product);
  const api = await product.api(owner);
  postId = await make(api, '/posts', {
    summary: 'Oysters from the new bank, see https://almanac.example/oysters',
    accountIds: [await firstAccountOf(api)],
    publish: 'now',
  });
  const state = async () => (await api('GET', `/posts/${postId}`)).body.state;
  await expect.poll(state, { timeout: 60_000 }).toBe('published');
  day = toWallTime(new Date(String(await plannedAt(api, postId))), zone).slice(0, 10);
  await api('POST', '/tags', { name: 'oysters' });
  await api('POST', '/categories', { name: 'Harvest', hue: 4 });
});

test('the door', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await examine(page, 'sign-in with errors');
  await page.goto('/playground');
  await examine(page, 'playground');
});

const screens: [string, string | RegExp][] = [
  ['today', 'Due next'],
  ['calendar?view=month', 'Oysters'],
  ['calendar?view=week', 'Oysters'],
  ['calendar?view=day', 'Oysters'],
  ['calendar?view=list', 'Oysters'],
  ['posts', 'Oysters'],
  ['a post', 'Proof'],
  ['media', 'Nothing is here yet'],
  ['accounts', 'Where this location publishes.'],
  ['settings', 'Time zone'],
  ['settings/labels', 'New tag'],
  ['settings/writing', 'Save a text'],
  ['settings/posting', 'Add the time'],
  ['settings/set-up', 'Media storage'],
  ['settings/calendars', 'Nothing is read yet'],
  ['settings/roles', 'Roles'],
  ['settings/api-keys', 'Tests'],
  ['settings/sessions', 'This browser'],
];
for (const [where, words] of screens) {
  test(where, async ({ page }) => {
    await comeIn(page, owner);
    const there = where === 'a post' ? `posts/${postId}` : where.replace('?', `?date=${day}&`);
    await page.goto(`/${owner.locationId}/${there}`);
    await expect(page.locator('main').getByText(words).first()).toBeAttached();
    await examine(page, where);
  });
}

// Looked at many times over each: on a busy machine that takes its time.
test('what opens over them', async ({ page }) => {
  test.slow();
  await comeIn(page, owner);
  await page.goto(`/${owner.locationId}/calendar?compose=new`);
  await page.getByLabel('Text of the post').fill('Oysters #bank https://almanac.example');
  await page.getByRole('button', { name: /^Schedule/ }).click();
  await examine(page, 'composer');
  await page.goto(`/${owner.locationId}/accounts`);
  await page.getByRole('button', { name: 'Connect an account' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Bluesky/ })).toBeVisible();
  await examine(page, 'connect dialog');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Bluesky/ })
    .click();
  await examine(page, 'connect Bluesky');
  await page.goto(`/${owner.locationId}/calendar?date=${day}`);
  await page.locator(`[data-post="${postId}"]`).click();
  await expect(page.getByRole('dialog', { name: 'Post' })).toBeVisible();
  await examine(page, 'calendar drawer');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const chip = page.locator('[data-entry]').first();
  await chip.focus();
  await page.keyboard.press('x');
  await examine(page, 'calendar with a choice');
  // Wide again, the month draws its chips anew: a key pressed meanwhile is heard by one that is gone.
  await expect(async () => {
    await chip.press('m');
    await expect(page.getByRole('dialog', { name: 'Move to…' })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await examine(page, 'move dialog of the calendar');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await examine(page, 'command palette');
});

test('the library, what opens over it, and its editor', async ({ page, product }) => {
  test.slow();
  const api = await product.api(owner);
  await comeIn(page, owner);
  await page.goto(`/${owner.locationId}/media`);
  await page
    .getByLabel('Upload: files')
    .setInputFiles([
      jpeg('buns.jpg', await photo(1600, 1067, '#c98a4b')),
      jpeg('tea.jpg', await photo(1080, 1350, '#7f9a5e')),
      { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
    ]);
  await ready(page, 'buns.jpg');
  await ready(page, 'tea.jpg');
  await page.getByRole('button', { name: 'New folder' }).click();
  await page.getByLabel('Name').fill('Winter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await tile(page, 'tea.jpg').focus();
  await page.keyboard.press('Space');
  await examine(page, 'library with a choice and a refused file');
  await page.getByRole('button', { name: 'Move to…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await examine(page, 'move dialog');
  const [buns] = (await api('GET', '/media?q=buns')).body.media ?? [];
  await api('POST', '/posts', { summary: 'Buns', media: [{ mediaId: buns?.id }] });
  await page.goto(`/${owner.locationId}/media`);
  await tile(page, 'buns.jpg').click();
  await page.getByRole('button', { name: 'Set the focal point' }).click();
  await examine(page, 'a file');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Replace everywhere…' }).click();
  await examine(page, 'replace dialog');
  await page.getByRole('button', { name: 'Choose from the library' }).click();
  await expect(page.getByRole('dialog', { name: 'Choose a file' }).getByRole('option')).toHaveCount(2);
  await examine(page, 'picker');
  await page.goto(`/${owner.locationId}/media?compose=new`);
  await page.getByRole('button', { name: 'Library' }).click();
  await page.getByRole('dialog', { name: 'Choose from the library' }).getByRole('option').first().click();
  await page.getByRole('button', { name: 'Add 1 file' }).click();
  await page.getByRole('button', { name: /^Edit / }).click();
  const editor = page.getByRole('dialog', { name: 'Edit the picture' });
  await expect(editor.getByRole('slider', { name: 'Left edge' })).toBeVisible();
  await examine(page, 'editor, crop');
  await editor.getByRole('button', { name: 'Focal point', exact: true }).click();
  await examine(page, 'editor, focal point');
});

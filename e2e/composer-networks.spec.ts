import type { Page } from '@playwright/test';
import { composeFor, savedPost, tab, text, type Writer, writerEverywhere } from './composer-page';
import { comeIn, expect, test } from './fixtures';
import { picture } from './journey';
import { jpeg, photo } from './library';
import { news, undo } from './news';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
let writer: Writer;

test.beforeAll(async ({ product, browser }) => {
  writer = await writerEverywhere(browser, product);
});
test.beforeEach(async ({ page }) => comeIn(page, writer.owner));

const compose = (page: Page, networks: string[], more = '') => composeFor(page, writer, networks, more);
const saved = (words: string) => savedPost(writer, words);

test('one text, then another for one network, and back again', async ({ page }) => {
  await compose(page, ['X', 'Mastodon']);
  await text(page).fill('The mill turns again on Monday');
  await tab(page, 'X').click();
  const own = page.getByLabel('Text for X');
  await expect(own).toHaveValue('The mill turns again on Monday');
  await expect(own).toHaveAttribute('readonly', '');
  await page.getByRole('button', { name: 'Customise text for X' }).click();
  await expect(own).toBeFocused();
  await own.fill('The mill turns. Monday.');
  await expect(tab(page, 'X')).toHaveAccessibleName(/has its own content/);
  await tab(page, 'Mastodon').click();
  await expect(page.getByLabel('Text for Mastodon')).toHaveValue('The mill turns again on Monday');
  await expect
    .poll(async () => (await saved('turns again'))?.overrides)
    .toEqual({ x: { summary: 'The mill turns. Monday.' } });
  await page.reload();
  await tab(page, 'X').click();
  await expect(own).toHaveValue('The mill turns. Monday.');
  await page.getByRole('button', { name: 'Back to the common text' }).click();
  await expect(own).toHaveValue('The mill turns again on Monday');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(own).toHaveValue('The mill turns. Monday.');
});

test('media and first comment of one network only; a story shows no text', async ({ page }) => {
  await compose(page, ['Instagram', 'Facebook']);
  await text(page).fill('Sourdough Saturday');
  await page
    .getByLabel('Media files')
    .setInputFiles({ name: 'loaf.png', mimeType: 'image/png', buffer: await picture(800, 800) });
  await expect(page.getByLabel('Alt text of image 1, loaf.png')).toBeVisible();
  await tab(page, 'Facebook').click();
  await expect(page.getByRole('list', { name: 'Common media' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Customise media for Facebook' }).click();
  await page
    .getByLabel('Media files')
    .setInputFiles({ name: 'crumb.png', mimeType: 'image/png', buffer: await picture(900, 600) });
  await expect(page.getByLabel('Alt text of image 2, crumb.png')).toBeVisible();
  await page.getByRole('button', { name: 'Customise first comment for Facebook' }).click();
  await page.getByLabel('First comment').fill('Opening times below');
  await tab(page, 'Instagram').click();
  await expect(page.getByRole('list', { name: 'Common media' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Customise type for Instagram' }).click();
  await page.getByRole('radio', { name: 'Story' }).check();
  await expect(page.getByText('A story shows its picture or video and no text.')).toBeVisible();
  await expect(page.getByLabel('Text for Instagram')).toHaveCount(0);
  await expect
    .poll(async () => (await saved('Sourdough Saturday'))?.overrides)
    .toMatchObject({
      facebook: { followUpComment: 'Opening times below', media: [{ name: 'loaf.png' }, { name: 'crumb.png' }] },
      instagram: { type: 'story' },
    });
});

test('too long for one network: shortened there by one click, and back by another', async ({ page }) => {
  await compose(page, ['Bluesky', 'Facebook']);
  const long = `${'Every loaf has its own morning. '.repeat(12)}End`;
  await text(page).fill(long);
  await expect(page.getByText(/Bluesky allows 300 characters/)).toBeVisible();
  await expect(tab(page, 'Bluesky')).toHaveAccessibleName(/has a mistake/);
  await page.getByRole('button', { name: /Shorten/ }).click();
  await news(page, /^Done/);
  await expect(page.getByText(/Bluesky allows 300 characters/)).toBeHidden();
  await expect(text(page)).toHaveValue(long);
  await tab(page, 'Bluesky').click();
  const short = await page.getByLabel('Text for Bluesky').inputValue();
  expect(short.length).toBeLessThanOrEqual(300);
  expect(short.length).toBeGreaterThan(200);
  await undo(page, /^Done/);
  await expect(page.getByLabel('Text for Bluesky')).toHaveValue(long);
});

test('what only one network asks for: missing it leads to its tab and field', async ({ page }) => {
  await compose(page, ['TikTok', 'Google Business Profile'], '&at=2027-03-10T09:15');
  await text(page).fill('Open house at the mill');
  await page.getByLabel('Media files').setInputFiles(jpeg('house.jpg', await photo(1000, 1000, '#33517e')));
  await expect(page.getByLabel('Alt text of image 1, house.jpg')).toBeVisible();
  await tab(page, 'Google Business Profile').click();
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Event' });
  await page.getByLabel('Name of the event').fill('Open house');
  await page.getByLabel('Begins').fill('2027-03-20T10:00');
  await page.getByLabel('Ends').fill('2027-03-20T16:00');
  await page.getByLabel('Button').selectOption({ label: 'Learn more' });
  await page.getByLabel('Where the button leads').fill('https://example.com/open');
  await tab(page, 'All accounts').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Choose who may see it/)).toBeVisible();
  await expect(page.getByRole('tab', { selected: true })).toHaveAccessibleName(/^TikTok/);
  await expect(page.getByLabel('Who sees it')).toBeFocused();
  await page.getByLabel('Who sees it').selectOption({ label: 'Everyone' });
  await page.getByLabel('Disclose that it promotes something').check();
  await page.getByLabel('Branded content').check();
  await expect(page.getByText('It will be labelled “Paid partnership”.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Branded Content Policy' })).toBeVisible();
  await expect
    .poll(async () => (await saved('Open house at the mill'))?.details)
    .toMatchObject({
      tiktok: { privacyLevel: 'PUBLIC_TO_EVERYONE', videoDisclosure: true, promoteOtherBrand: true },
      google: { topicType: 'EVENT', title: 'Open house', startAt: '2027-03-20T10:00', actionType: 'learn_more' },
    });
});

test.describe('two people', () => {
  test.use({ provoked: [/ERR_FAILED|Failed to fetch/] });

  test('different fields go together; the same one is asked about, also per network', async ({ page }) => {
    const [x] = (await writer.api('GET', '/accounts')).body.accounts?.filter((one) => one.network === 'x') ?? [];
    const { body: made } = await writer.api('POST', '/posts', {
      summary: 'Ground',
      accountIds: [x?.id],
      overrides: { x: { summary: 'Ground at X' } },
    });
    await page.goto(`/${writer.owner.locationId}/posts?compose=${made.id}`);
    await expect(text(page)).toHaveValue('Ground');
    await page.route('**/live', (route) => route.abort());
    await page.route('**/*', (route) =>
      'next-action' in route.request().headers() ? new Promise(() => {}) : route.fallback(),
    );
    await tab(page, 'X').click();
    await page.getByLabel('Text for X').fill('Mine at X');
    await writer.api('PATCH', `/posts/${made.id}`, { summary: 'Theirs', overrides: { x: { summary: 'Theirs at X' } } });
    await page.unroute('**/*');
    await page.reload();
    const versions = page.getByRole('region', { name: 'Two versions of this post' });
    await expect(versions.getByRole('group', { name: 'Text for X' })).toContainText('Theirs at X');
    await expect(versions.getByText(/Changed by one of you only, and kept: Text \(saved\)/)).toBeVisible();
    await versions.getByLabel('Keep both, one after the other').check();
    await versions.getByRole('button', { name: 'Keep these' }).click();
    await expect
      .poll(async () => (await writer.api('GET', `/posts/${made.id}`)).body)
      .toMatchObject({ summary: 'Theirs', overrides: { x: { summary: 'Mine at X\n\nTheirs at X' } } });
  });
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, setUp, signIn, test } from './fixtures';
import { picture } from './journey';
import { jpeg, photo } from './library';
import type { Owner, PlannerApi } from './product';
import { connectStandIns } from './stand-ins';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
  const page = await browser.newPage({ baseURL: product.baseURL });
  await signIn(page, owner);
  await connectStandIns(page, owner.locationId);
  await page.close();
});
test.beforeEach(async ({ page }) => signIn(page, owner));

const text = (page: Page) => page.getByLabel('Text of the post');
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}( ?,.*)?$`) });
const accountsOf = (page: Page) => page.getByRole('group', { name: 'To' }).getByRole('button');

/** A new post for exactly the stand-ins of these networks. */
async function compose(page: Page, networks: string[], more = '') {
  await page.goto(`/${owner.locationId}/posts?compose=new${more}`);
  await expect(text(page)).toBeFocused();
  await accountsOf(page).first().waitFor();
  for (const one of await accountsOf(page).all()) {
    const name = (await one.textContent()) ?? '';
    const wanted = networks.some((network) => name.endsWith(` on ${network}`));
    if (((await one.getAttribute('aria-pressed')) === 'true') !== wanted) await one.click();
  }
  await expect(accountsOf(page).and(page.locator('[aria-pressed=true]'))).toHaveCount(networks.length);
}
const saved = async (words: string) => (await api('GET', `/posts?q=${encodeURIComponent(words)}`)).body.posts?.[0];
const everyNetwork = [
  ...['Facebook', 'Instagram', 'Threads', 'LinkedIn', 'TikTok', 'TikTok Business', 'YouTube', 'Pinterest'],
  ...['Google Business Profile', 'X', 'Bluesky', 'Mastodon', 'Community'],
];

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
  await expect(page.getByText(/Bluesky allows 300 characters/)).toBeHidden();
  await expect(text(page)).toHaveValue(long);
  await tab(page, 'Bluesky').click();
  const short = await page.getByLabel('Text for Bluesky').inputValue();
  expect(short.length).toBeLessThanOrEqual(300);
  expect(short.length).toBeGreaterThan(200);
  await page.getByRole('button', { name: 'Undo' }).click();
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

test('saved texts, hashtag groups, values and a template', async ({ page }) => {
  await compose(page, ['Mastodon']);
  await text(page).fill('We open at eight. #mill #bread');
  await page.getByRole('button', { name: 'Saved texts and hashtags' }).click();
  await page.getByRole('button', { name: /Save this text/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Mill tags');
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Group of hashtags' });
  await expect(page.getByLabel('Hashtags', { exact: true })).toHaveValue('#mill #bread');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('“Mill tags” is saved')).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as template' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Opening');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('“Opening” is kept as a template')).toBeVisible();

  await text(page).fill('Fresh today');
  await page.getByRole('button', { name: 'Saved texts and hashtags' }).click();
  await page.getByRole('option', { name: /Mill tags/ }).click();
  await expect(text(page)).toHaveValue('Fresh today #mill #bread');
  await page.getByRole('button', { name: 'Values to fill in' }).click();
  await page.getByRole('option', { name: /location\.name/ }).click();
  await expect(text(page)).toHaveValue('Fresh today #mill #bread{{location.name}}');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Start from a template' }).click();
  await page.getByRole('option', { name: /Opening/ }).click();
  await expect(text(page)).toHaveValue('We open at eight. #mill #bread');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(text(page)).toHaveValue('Fresh today #mill #bread{{location.name}}');
});

test('the next free slot and best times say what they rest on', async ({ page }) => {
  await compose(page, ['Mastodon']);
  await expect(page.getByText('no results yet: a general default')).toBeVisible();
  const slot = page.getByRole('button', { name: /^Next free slot/ });
  await expect(slot).toBeVisible();
  await slot.click();
  await expect(page.getByLabel('Date')).not.toHaveValue('');
  await page.getByRole('button', { name: 'No time yet' }).click();
  await page
    .getByRole('button', { name: /^Best time/ })
    .first()
    .click();
  await expect(page.getByLabel('Date')).not.toHaveValue('');
});

test('by keyboard alone: written, attached, cropped, described and scheduled', async ({ page }) => {
  await page.goto(`/${owner.locationId}/posts`);
  await page.keyboard.press('n');
  await expect(text(page)).toBeFocused();
  const tabTo = async (name: RegExp, back = false) => {
    for (let step = 0; step < 90; step += 1) {
      const label = await page.evaluate(() => {
        const on = document.activeElement as HTMLElement | null;
        return on?.getAttribute('aria-label') ?? on?.textContent ?? '';
      });
      if (name.test(label)) return;
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Not reached by Tab: ${name}`);
  };
  await page.keyboard.type('Typed, never clicked');
  for (const one of await accountsOf(page).all()) {
    const name = (await one.textContent()) ?? '';
    const wanted = name.endsWith(' on Mastodon');
    if (((await one.getAttribute('aria-pressed')) === 'true') === wanted) continue;
    await one.focus();
    await page.keyboard.press('Space');
  }
  await text(page).focus();
  await tabTo(/^Add files$/);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'keys.png', mimeType: 'image/png', buffer: await picture(900, 600) });
  await expect(page.getByRole('button', { name: 'Edit image 1' })).toBeEnabled();
  await tabTo(/^Edit image 1$/, true);
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: 'Edit the picture' });
  await editor.waitFor();
  const square = editor.getByRole('radio', { name: '1:1' }).or(editor.getByRole('button', { name: '1:1' }));
  await square.first().focus();
  await page.keyboard.press('Space');
  await editor.getByLabel('Alt text').focus();
  await page.keyboard.type('A green wall');
  await editor.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  await expect(editor).toHaveCount(0);
  await expect(page.getByLabel('Alt text of image 1, keys.png')).toHaveValue('A green wall');
  await page
    .getByRole('button', { name: 'Monday 9:00' })
    .or(page.getByRole('button', { name: 'Tomorrow 9:00' }))
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Scheduled for/)).toBeVisible();
  expect(await saved('Typed, never clicked')).toMatchObject({
    state: 'scheduled',
    media: [{ name: 'keys.png', altText: 'A green wall', edit: { crop: { height: 1 } } }],
  });
});

test.describe('two people', () => {
  test.use({ provoked: [/ERR_FAILED|Failed to fetch/] });

  test('different fields go together; the same one is asked about, also per network', async ({ page }) => {
    const [facebook] = (await api('GET', '/accounts')).body.accounts?.filter((one) => one.network === 'x') ?? [];
    const { body: made } = await api('POST', '/posts', {
      summary: 'Ground',
      accountIds: [facebook?.id],
      overrides: { x: { summary: 'Ground at X' } },
    });
    await page.goto(`/${owner.locationId}/posts?compose=${made.id}`);
    await expect(text(page)).toHaveValue('Ground');
    await page.route('**/live', (route) => route.abort());
    await page.route('**/*', (route) =>
      'next-action' in route.request().headers() ? new Promise(() => {}) : route.fallback(),
    );
    await tab(page, 'X').click();
    await page.getByLabel('Text for X').fill('Mine at X');
    await api('PATCH', `/posts/${made.id}`, { summary: 'Theirs', overrides: { x: { summary: 'Theirs at X' } } });
    await page.unroute('**/*');
    await page.reload();
    const versions = page.getByRole('region', { name: 'Two versions of this post' });
    await expect(versions.getByRole('group', { name: 'Text for X' })).toContainText('Theirs at X');
    await expect(versions.getByText(/Changed by one of you only, and kept: Text \(saved\)/)).toBeVisible();
    await versions.getByLabel('Keep both, one after the other').check();
    await versions.getByRole('button', { name: 'Keep these' }).click();
    await expect
      .poll(async () => (await api('GET', `/posts/${made.id}`)).body)
      .toMatchObject({ summary: 'Theirs', overrides: { x: { summary: 'Mine at X\n\nTheirs at X' } } });
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`nothing for axe to say of any network's tab, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await compose(page, everyNetwork);
      await text(page).fill(`${'word '.repeat(120)} https://example.com #tag`);
      const clean = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
        // The sheet cuts off what is too wide, so the page itself would not tell.
        const form = page.locator('[data-composer] fieldset').first();
        const wide = await form.evaluate((one) => one.getBoundingClientRect().right - window.innerWidth);
        expect(wide, where).toBeLessThanOrEqual(0);
      };
      await clean('common');
      for (const network of everyNetwork) {
        await tab(page, network).click();
        await expect(page.getByText(`Only at ${network}`)).toBeVisible();
        await clean(network);
      }
    });
  }
}

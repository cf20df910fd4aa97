import type { BrowserContext, Page, Route } from '@playwright/test';
import { findings } from './axe';
import { comeIn, expect, setUp, signIn, test } from './fixtures';
import { picture } from './journey';
import { news, undo } from './news';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;
let accountName: string;

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
  const [account] = (await api('GET', '/accounts')).body.accounts ?? [];
  accountName = String(account?.name);
});
test.beforeEach(async ({ page }) => comeIn(page, owner));

const text = (page: Page) => page.getByLabel('Text of the post');
const status = (page: Page) => page.locator('[data-composer] header').getByRole('status').first();
const account = (page: Page) => page.getByRole('button', { name: accountName, exact: false }).first();
async function compose(page: Page, more = '') {
  await page.goto(`/${owner.locationId}/posts?compose=new${more}`);
  await expect(text(page)).toBeFocused();
}
async function choose(page: Page) {
  if ((await account(page).getAttribute('aria-pressed')) === 'false') await account(page).click();
}
const newest = async (words: string) => {
  const { body } = await api('GET', `/posts?q=${encodeURIComponent(words)}`);
  return body.posts ?? [];
};
const isSave = (route: Route) => 'next-action' in route.request().headers();
/** Saves reach nobody; pages and reads do. */
const stopSaves = (context: BrowserContext) =>
  context.route('**/*', (route) => (isSave(route) ? route.abort() : route.fallback()));

test('a reload in mid-sentence keeps the text, and it becomes one draft', async ({ page }) => {
  await page.goto(`/${owner.locationId}/posts`);
  await page.getByRole('button', { name: 'New post' }).first().waitFor();
  await page.keyboard.press('n');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('Half a sen');
  await page.reload();
  await expect(text(page)).toHaveValue('Half a sen');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('tence, whole after all');
  await expect.poll(async () => (await newest('whole after all')).length).toBe(1);
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/);
  expect(await newest('Half')).toHaveLength(1);
  await page.reload();
  await expect(text(page)).toHaveValue('Half a sentence, whole after all');
});

test.describe('when saves fail', () => {
  test.use({ provoked: [/ERR_FAILED|\b40[14]\b|Failed to fetch/] });

  test('a server out of reach: the text stays here, over a reload, and is saved when it is back', async ({
    page,
    context,
  }) => {
    await compose(page);
    await stopSaves(context);
    await text(page).fill('Written while the server slept');
    await expect(status(page)).toHaveText('Not saved: the server does not answer. Your text is kept here.');
    await page.reload();
    await expect(text(page)).toHaveValue('Written while the server slept');
    await expect(status(page)).toContainText('Not saved');
    expect(await newest('server slept')).toHaveLength(0);
    await context.unroute('**/*');
    // By itself, at the latest after half a minute.
    await expect(status(page)).toHaveText(/^Saved/, { timeout: 40_000 });
    expect(await newest('server slept')).toHaveLength(1);
  });

  test('an ended session: sign in in another tab, come back, go on', async ({ page, context }) => {
    await compose(page);
    await context.clearCookies();
    await text(page).fill('Signed out in the middle');
    await expect(status(page)).toHaveText('Not saved: your session has ended. Your text is kept here.');
    const link = page.locator('[data-composer] header').getByRole('link', { name: 'Sign in in another tab' });
    const [other] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await signIn(other, owner);
    await other.close();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect(status(page)).toHaveText(/^Saved/);
    await expect(text(page)).toHaveValue('Signed out in the middle');
    expect(await newest('Signed out in the middle')).toHaveLength(1);
  });
});

test('what cannot go out is said beside its field', async ({ page }) => {
  await compose(page);
  if ((await account(page).getAttribute('aria-pressed')) === 'true') await account(page).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Choose at least one account to publish to.')).toBeVisible();
  await expect(page.getByText('There is nothing to publish yet. Write something or add an image.')).toBeVisible();
  await expect(page.getByText('Choose a date and a time.')).toBeVisible();
  await choose(page);
  await expect(page.getByText('Choose at least one account')).toBeHidden();

  await text(page).fill('é'.repeat(501));
  await expect(page.getByText('501 / 500')).toBeVisible();
  await expect(page.getByText('Shorten it by 1.')).toBeVisible();
  await expect(text(page)).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Date').fill('2020-02-03');
  await expect(page.getByText(/^This time has passed\. The earliest possible time is/)).toBeVisible();
  // An hour that the clocks skip.
  await page.getByLabel('Date').fill('2027-03-28');
  await page.getByLabel('Time', { exact: true }).fill('02:30');
  await expect(page.getByText(/02:30 does not exist that day.*moved to 03:00/)).toBeVisible();

  const files = page.getByLabel('Media files');
  await files.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await expect(page.getByText('SVG drawings cannot be posted.')).toBeVisible();
  await page.getByRole('button', { name: 'Take logo.svg away' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('a file that lies', () => {
  test.use({ provoked: [/\b4(15|22|13|00)\b/] });

  test('is refused in words and costs no text', async ({ page }) => {
    await compose(page);
    await text(page).fill('With a false image');
    const buffer = Buffer.from('MZ this is a program, not an image');
    await page.getByLabel('Media files').setInputFiles({ name: 'cat.png', mimeType: 'image/png', buffer });
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try cat.png again' })).toHaveCount(0);
    await expect(text(page)).toHaveValue('With a false image');
    await choose(page);
    await page.getByRole('button', { name: 'Tomorrow 9:00' }).click();
    await page.getByRole('button', { name: /^Schedule for/ }).click();
    await expect(page.getByText('cat.png did not arrive. Try it again or take it away.')).toBeVisible();
  });
});

test('a post with images, tags and a first comment is scheduled as written', async ({ page }) => {
  await compose(page, '&at=2027-03-10T09:15');
  await choose(page);
  await text(page).fill('New roast https://example.com/roast #coffee');
  const drop = await page.evaluateHandle(
    async ([first, second]) => {
      const transfer = new DataTransfer();
      for (const [name, data] of [
        ['first.png', first],
        ['second.png', second],
      ] as const) {
        const bytes = Uint8Array.from(atob(data ?? ''), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'image/png' }));
      }
      return transfer;
    },
    [(await picture(600, 400)).toString('base64'), (await picture(300, 300)).toString('base64')],
  );
  await text(page).dispatchEvent('drop', { dataTransfer: drop });
  await page.getByLabel('Alt text of image 1, first.png').fill('Beans in a pan');
  await expect(page.getByLabel('Alt text of image 2, second.png')).toBeVisible();
  await page.getByRole('button', { name: 'Move image 2 up' }).click();
  await expect(page.getByLabel('Alt text of image 2, first.png')).toHaveValue('Beans in a pan');
  await page.getByLabel('First comment').fill('Opening times: https://example.com/open');
  await page.getByLabel('Tags', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('roasting');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove tag roasting' })).toBeVisible();
  await page.keyboard.press('Escape');
  const proof = page.getByRole('article', { name: 'Preview on Playground' });
  await expect(proof.getByText('https://example.com/open')).toBeVisible();
  await expect(proof.getByRole('img', { name: 'Beans in a pan' })).toBeVisible();

  await page.getByRole('button', { name: 'Schedule for Wed 10 Mar 2027, 09:15' }).click();
  await news(page, 'Scheduled for Wed 10 Mar 2027, 09:15 (Berlin)');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const [post] = await newest('New roast');
  expect(post).toMatchObject({
    state: 'scheduled',
    scheduledAt: '2027-03-10T08:15:00.000Z',
    followUpComment: 'Opening times: https://example.com/open',
    media: [
      { name: 'second.png', altText: '' },
      { name: 'first.png', altText: 'Beans in a pan' },
    ],
    tags: [{ name: 'roasting' }],
  });
  await undo(page, 'Scheduled for');
  await expect.poll(async () => (await newest('New roast'))[0]?.state).toBe('draft');
});

test('a scheduled post is changed only by the button; closing asks', async ({ page }) => {
  const accounts = (await api('GET', '/accounts')).body.accounts;
  const { body: made } = await api('POST', '/posts', {
    summary: 'Planned words',
    accountIds: [accounts?.[0]?.id],
    schedule: { wallTime: '2027-04-01T10:00', timeZone: 'Europe/Berlin' },
    state: 'scheduled',
  });
  const saved = async () => (await api('GET', `/posts/${made.id}`)).body.summary;
  await page.goto(`/${owner.locationId}/posts?compose=${made.id}`);
  await text(page).fill('Planned words, better');
  await expect(status(page)).toHaveText('Changes are kept here until you save them');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Save your changes?' })).toBeVisible();
  expect(await saved()).toBe('Planned words');
  await page.getByRole('button', { name: 'Save changes' }).last().click();
  await expect.poll(saved).toBe('Planned words, better');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('two versions', () => {
  test.use({ provoked: [/ERR_FAILED/] });

  test('both are shown, none is lost', async ({ page }) => {
    const { body: made } = await api('POST', '/posts', { summary: 'Ground', accountIds: [] });
    await page.goto(`/${owner.locationId}/posts?compose=${made.id}`);
    await expect(text(page)).toHaveValue('Ground');
    // Without the live stream, so that both write at once.
    await page.route('**/live', (route) => route.abort());
    await page.route('**/*', (route) => (isSave(route) ? new Promise(() => {}) : route.fallback()));
    await text(page).fill('Mine');
    await api('PATCH', `/posts/${made.id}`, { summary: 'Theirs' });
    await page.unroute('**/*');
    await page.reload();
    const versions = page.getByRole('region', { name: 'Two versions of this post' });
    await expect(versions.getByText('Theirs')).toBeVisible();
    await expect(text(page)).toHaveValue('Mine');
    await versions.getByLabel(/Keep both/).check();
    await versions.getByRole('button', { name: 'Keep these' }).click();
    await expect(text(page)).toHaveValue('Mine\n\nTheirs');
    await expect.poll(async () => (await api('GET', `/posts/${made.id}`)).body.summary).toBe('Mine\n\nTheirs');
  });
});

test('duplicate, delete, undo', async ({ page }) => {
  const { body: made } = await api('POST', '/posts', { summary: 'Original words', accountIds: [] });
  await page.goto(`/${owner.locationId}/posts?compose=${made.id}`);
  await expect(text(page)).toHaveValue('Original words');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await news(page, 'This is the copy');
  await expect(page).not.toHaveURL(new RegExp(String(made.id)));
  await expect(text(page)).toHaveValue('Original words');
  expect(await newest('Original words')).toHaveLength(2);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await news(page, 'Draft deleted');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(async () => (await newest('Original words')).length).toBe(1);
  await undo(page, 'Draft deleted');
  await expect.poll(async () => (await newest('Original words')).length).toBe(2);
});

test('post now asks once and goes out', async ({ page }) => {
  await compose(page);
  await choose(page);
  await text(page).fill('Out at once');
  await page.getByRole('button', { name: 'Post now' }).click();
  const question = page.getByRole('dialog', { name: 'Post it now?' });
  await question.getByRole('button', { name: 'Not yet' }).click();
  await page.getByRole('button', { name: 'Post now' }).click();
  await question.getByRole('button', { name: 'Post now' }).click();
  await expect(page.getByText('Going out now')).toBeVisible();
  await expect.poll(async () => (await newest('Out at once'))[0]?.state, { timeout: 30_000 }).toBe('published');
});

for (const width of [1280, 390]) {
  test(`nothing for axe to say, light and dark, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width, height: 844 });
    await compose(page);
    await choose(page);
    await text(page).fill(`${'x'.repeat(520)} https://example.com #tag`);
    await page
      .getByLabel('Media files')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await picture(80, 60) });
    await expect(page.getByLabel('Alt text of image 1, a.png')).toBeVisible();
    await expect(page.getByText(/too many/).first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
    expect(await findings(page, { rules: 'colours' })).toEqual([]);
  });
}

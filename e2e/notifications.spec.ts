import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { accounts } from '../db/schema/accounts';
import { asSystem } from '../db/tenant';
import type { FaultKind } from '../lib/domain/playground';
import { setFault } from '../lib/services/playground/set-fault';
import { examineHere } from './examine';
import { test as base, expect, setUp, signIn } from './fixtures';
import { picture } from './journey';
import { news } from './news';
import { firstAccountOf } from './planned';
import type { Product } from './product';
import { inDatabaseOf } from './product-database';
import { startSmtp, type TestSmtp } from './servers/smtp';
import { slowness } from './slow-line';

const from = 'Almanac <almanac@lindt.example>';
const test = base.extend<object, { smtp: TestSmtp }>({
  smtp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here
    async ({}, use) => {
      const server = await startSmtp();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  productEnv: [
    async ({ smtp }, use) => use({ SMTP_URL: smtp.url, MAIL_FROM: from, MAIL_GATHER_SECONDS: '1' }),
    { scope: 'worker' },
  ],
});

const bell = (page: Page) => page.getByRole('button', { name: /^Notifications/ }).filter({ visible: true });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Notifications' });

/** The next post to this account's page goes wrong in this way. */
const failNext = (product: Product, accountId: string, kind: FaultKind) =>
  inDatabaseOf(product, async (db) => {
    const [account] = await asSystem(db, (tx) => tx.select().from(accounts).where(eq(accounts.id, accountId)));
    await setFault(db, { pageId: account?.remoteId ?? '', kind, remaining: 1 });
  });

test('a post that fails is told at once in the app and by mail, and read where it is told', async ({
  page,
  browser,
  product,
  smtp,
}) => {
  test.setTimeout(480_000 * slowness);
  const owner = await setUp(browser, product);
  const api = await product.api(owner);
  const accountId = await firstAccountOf(api);
  /** As the person does it from a page of theirs: what goes well is told to its author alone. */
  const postNow = async (summary: string) => {
    const data = { summary, accountIds: [accountId], publish: 'now' };
    const headers = { origin: product.baseURL };
    const made = await page.request.post(`/api/planner/locations/${owner.locationId}/posts`, { data, headers });
    expect(made.status(), await made.text()).toBe(201);
    return String((await made.json()).id);
  };
  await signIn(page, owner);
  await page.goto(`/${owner.locationId}/today`);

  await test.step('nothing has happened yet', async () => {
    await bell(page).click();
    await expect(panel(page)).toContainText('Nothing to tell yet');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(bell(page)).toBeFocused();
  });

  await failNext(product, accountId, 'rejected');
  const postId = await postNow('Low water at noon, two boats instead of one');
  await test.step('the bell counts by itself', async () => {
    await expect(bell(page)).toHaveAccessibleName('Notifications, 1 unread');
  });

  await test.step('the panel says what happened', async () => {
    await bell(page).focus();
    await page.keyboard.press('Enter');
    const row = panel(page).getByRole('listitem');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(/Not published on /);
    await expect(row).toContainText('“Low water at noon, two boats instead of one”');
    await examineHere(page, 'the panel');
    // On a phone it is a sheet, so that look has changed it: begun anew it stands beside its bell.
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  });

  await test.step('a row leads to its post and is read', async () => {
    await bell(page).click();
    await panel(page)
      .getByRole('link', { name: /Not published on / })
      .click();
    await page.waitForURL(new RegExp(`/posts/${postId}`));
    await expect(panel(page)).toHaveCount(0);
    await expect(bell(page)).toHaveAccessibleName('Notifications');
  });

  await test.step('a mail says the same, once', async () => {
    await expect.poll(() => smtp.received.length).toBe(1);
    const [mail] = smtp.received;
    expect(mail?.to).toEqual([owner.email]);
    expect(mail?.headers.from).toContain('almanac@lindt.example');
    expect(mail?.headers.subject).toMatch(/^Not published on .+: “Low water at noon, two boats instead of one”$/);
    expect(mail?.text).toContain(`${product.baseURL}/${owner.locationId}/posts/${postId}`);
    expect(mail?.text).toContain('You get this because');
  });

  await test.step('what goes well is quiet news, and all is read at once', async () => {
    await postNow('High water at six');
    await expect(bell(page)).toHaveAccessibleName('Notifications, news');
    await bell(page).click();
    await expect(panel(page).getByRole('listitem').first()).toContainText('Published on');
    await panel(page).getByRole('button', { name: 'Mark all as read' }).click();
    await expect(bell(page)).toHaveAccessibleName('Notifications');
    await expect(panel(page).getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
  });

  await test.step('what a person posts by hand comes to them at its time, with words and files', async () => {
    await page.goto(`/${owner.locationId}/today?compose=new`);
    await expect(page.getByLabel('Text of the post')).toBeFocused();
    await page.getByLabel('Text of the post').fill('A story: the quay at dawn');
    await page
      .getByLabel('Media files')
      .setInputFiles({ name: 'quay.png', mimeType: 'image/png', buffer: await picture(80, 60) });
    await page.getByRole('checkbox', { name: 'Remind me instead' }).check();
    await expect(page.getByText('You post it yourself and say when it is done.')).toBeVisible();
    const found = async () => (await api('GET', '/posts?q=quay%20dawn')).body.posts?.[0];
    await expect.poll(async () => (await found())?.media?.length).toBe(1);
    await expect.poll(async () => (await found())?.publications?.[0]?.remind).toBe(true);
    const id = String((await found())?.id);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const headers = { origin: product.baseURL };
    const now = () =>
      page.request.post(`/api/planner/locations/${owner.locationId}/posts/${id}/publish-now`, { headers });
    // A picture is looked into first.
    await expect.poll(async () => (await now()).status(), { intervals: [500] }).toBe(200);
    await expect(bell(page)).toHaveAccessibleName('Notifications, 1 unread');
    await expect.poll(() => smtp.received.length).toBe(2);
    const mail = smtp.received[1];
    expect(mail?.headers.subject).toMatch(/^Time to post on .+: “A story: the quay at dawn”$/);
    expect(mail?.text).toContain('A story: the quay at dawn');
    const link = /http\S+\/reminder-media\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    const file = await fetch(link);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await fetch(link.replace(/.$/, (last) => (last === 'A' ? 'w' : 'A')))).status).toBe(404);
    const there = await api('GET', `/posts/${id}`);
    expect(mail?.text).toContain(`/${owner.locationId}/reminders/${there.body.publications?.[0]?.id}`);
  });

  await test.step('Today says so, and a page for the phone leads through it', async () => {
    const call = page.getByRole('region', { name: 'One post waits for you to post it' });
    await expect(call).toContainText('A story: the quay at dawn');
    await examineHere(page, 'Today with a reminder');
    await page.setViewportSize({ width: 390, height: 844 });
    await call.getByRole('link', { name: /^Post it by hand on / }).click();
    await page.waitForURL(/\/reminders\//);
    await examineHere(page, 'the page to post by hand');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy text' }).click();
    await expect(page.getByText('Copied. Paste it where you post.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A story: the quay at dawn');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save quay.png' }).click();
    expect((await download).suggestedFilename()).toBe('quay.png');
    await page.getByLabel('Its address there').fill('https://example.com/story/1');
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing to post here now' })).toBeVisible();
    await expect(bell(page)).toHaveAccessibleName('Notifications');
    await page.getByRole('link', { name: 'See the post' }).click();
    await expect(page.locator('a[href="https://example.com/story/1"]')).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step('everybody chooses what they are told of', async () => {
    await bell(page).click();
    await panel(page).getByRole('link', { name: 'What you are told of' }).click();
    await page.waitForURL(/settings\/notifications/);
    await expect(page.getByText(`Mails go to ${owner.email}.`)).toBeVisible();
    await page.getByLabel('Mail: Not published').selectOption('off');
    await page.getByLabel('Quiet hours').check();
    await examineHere(page, 'the settings of notifications');
    await page.getByRole('button', { name: 'Save notifications' }).click();
    await news(page, 'Saved.');
    await page.reload();
    await expect(page.getByLabel('Mail: Not published')).toHaveValue('off');
    await expect(page.getByLabel('Quiet hours')).toBeChecked();
    await page.getByRole('button', { name: 'Send me a test mail' }).click();
    await news(page, `Sent to ${owner.email}.`);
    expect(smtp.received.at(-1)?.headers.subject).toBe('A test mail from Almanac');
    // No mail about what went well, and none about what was told already.
    expect(smtp.received).toHaveLength(3);
  });
});

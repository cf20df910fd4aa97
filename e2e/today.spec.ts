import { eq } from 'drizzle-orm';
import { newId } from '../db/id';
import { accounts, connections } from '../db/schema/accounts';
import { locations } from '../db/schema/organizations';
import { posts } from '../db/schema/posts';
import { publications } from '../db/schema/publications';
import { asSystem } from '../db/tenant';
import { toInstant, toWallTime } from '../lib/domain/zone';
import { examineHere } from './examine';
import { comeIn, expect, setUp, signIn, test } from './fixtures';
import { zone } from './journey';
import { firstAccountOf, inDays, planPost } from './planned';
import type { Owner, PlannerApi } from './product';
import { inDatabaseOf } from './product-database';
import { slowness } from './slow-line';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial', timeout: 240_000 * slowness });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;
let accountId: string;

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
  accountId = await firstAccountOf(api);
});
const plan = (summary: string) =>
  planPost(api, summary, '2027-03-10T09:15', { accountIds: [accountId], state: 'scheduled' });

test('calm when nothing needs a hand', async ({ page }) => {
  await signIn(page, owner);
  await page.goto(`/${owner.locationId}/today`);
  await expect(page.getByText('Nothing needs a hand.')).toBeVisible();
  for (const heading of ['Access ends soon', 'Waiting for review']) {
    await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
  }
  await examineHere(page, 'calm Today');
});

test('what failed is tried again, edited and reconnected without leaving the page', async ({ page, product }) => {
  const again = await plan('Two boats instead of one');
  const cutOff = await plan('Low water at noon');
  const waiting = await plan('To be read by somebody');
  await inDatabaseOf(product, (db) =>
    asSystem(db, async (tx) => {
      const failed = { state: 'failed', dueAt: null, failureReason: 'The network was full.' } as const;
      for (const id of [again, cutOff]) {
        await tx.update(posts).set({ state: 'failed' }).where(eq(posts.id, id));
        await tx.update(publications).set(failed).where(eq(publications.postId, id));
      }
      await tx.update(posts).set({ state: 'in_review' }).where(eq(posts.id, waiting));
      await tx.update(publications).set({ state: 'in_review', dueAt: null }).where(eq(publications.postId, waiting));
    }),
  );
  await signIn(page, owner);
  await page.goto(`/${owner.locationId}/today`);
  const hand = page.getByRole('region', { name: 'Two things need a hand' });
  const row = (text: string) => hand.getByRole('article').filter({ hasText: text });
  await expect(page.getByRole('region', { name: 'Waiting for review' })).toContainText('To be read by somebody');
  await expect(row('Two boats')).toContainText('The network was full.');

  await test.step('edited in place', async () => {
    await row('Low water').getByRole('button', { name: /^Edit/ }).click();
    await expect(page.getByLabel('Text of the post')).toHaveValue('Low water at noon');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('tried again in place: it goes out', async () => {
    await row('Two boats').getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('region', { name: 'One thing needs a hand' })).toBeVisible();
    await expect.poll(async () => (await api('GET', `/posts/${again}`)).body.state).toBe('published');
  });
  await test.step('reconnected in place', async () => {
    const broken = { state: 'reconnect_needed', stateReason: 'The token was taken back.' } as const;
    await inDatabaseOf(product, (db) =>
      asSystem(db, (tx) => tx.update(accounts).set(broken).where(eq(accounts.id, accountId))),
    );
    await page.reload();
    const both = page.getByRole('region', { name: 'Two things need a hand' });
    await expect(both).toContainText('The token was taken back.');
    const again = both.getByRole('article').getByRole('button', { name: /^Connect .+ again$/ });
    await again.click();
    const asked = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in on Playground' }).click();
    const popup = await asked;
    await popup.getByRole('checkbox').first().check();
    await popup.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByText(/is connected again\./).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'One thing needs a hand' })).toBeAttached();
    await expect(page).toHaveURL(/\/today/);
  });
});

test('what would fail in three hours is said now, here and on the calendar, and mended in place', async ({
  page,
  product,
}) => {
  const setOffer = (customValues: Record<string, string>) =>
    inDatabaseOf(product, (db) =>
      asSystem(db, (tx) => tx.update(locations).set({ customValues }).where(eq(locations.id, owner.locationId))),
    );
  await setOffer({ 'location.offer': 'two for one' });
  const wallTime = toWallTime(new Date(Date.now() + 3 * 3600_000), zone);
  const summary = 'On the quay today: {{location.offer}}';
  const id = await planPost(api, summary, wallTime, { accountIds: [accountId], state: 'scheduled' });
  await setOffer({});
  await comeIn(page, owner);
  await page.goto(`/${owner.locationId}/calendar`);
  const line = page.getByRole('status').filter({ hasText: 'will not go out as it is' });
  await expect(line).toContainText('Nothing is known for {{location.offer}}.');
  await examineHere(page, 'calendar with a post that will not go out');
  await line.getByRole('link', { name: 'See it on Today' }).click();
  const ahead = page.getByRole('region', { name: 'One post will not go out as it is' });
  await expect(ahead.getByRole('article')).toContainText('Nothing is known for {{location.offer}}.');
  await expect(page.getByText('Nothing needs a hand.')).toHaveCount(0);
  await examineHere(page, 'Today with a post that will not go out');

  await ahead.getByRole('button', { name: /^Edit “On the quay/ }).click();
  await page.getByLabel('Text of the post').fill('On the quay today: two for one');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(ahead).toHaveCount(0);
  expect((await api('GET', `/posts/${id}`)).body).toMatchObject({ state: 'scheduled' });
});

test('an account that loses its access soon says the day and is connected again in place', async ({
  page,
  product,
}) => {
  // At noon, so that neither a clock change nor a midnight in between makes it eight days or ten.
  const expiresAt = toInstant({ wallTime: `${inDays(9)}T12:00`, timeZone: zone }).instant;
  await inDatabaseOf(product, (db) =>
    asSystem(db, async (tx) => {
      const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
      if (!account) throw new Error('The account has gone');
      const { organizationId, locationId } = account;
      const [id, connectionId] = [newId(), newId()];
      const mastodon = { provider: 'mastodon', remoteId: id } as const;
      const here = { organizationId, locationId, ...mastodon };
      const serverUrl = 'https://quay.example';
      const grant = { label: 'Quay', serverUrl, state: 'active', expiresAt } as const;
      await tx.insert(connections).values({ ...here, ...grant, scopes: [], id: connectionId });
      const face = { network: 'mastodon', name: 'Quayside', handle: '@quay@quay.example', limits: {} } as const;
      await tx.insert(accounts).values({ ...here, ...face, id, connectionId, state: 'active' });
    }),
  );
  await signIn(page, owner);
  await page.goto(`/${owner.locationId}/today`);
  const soon = page.getByRole('region', { name: 'Access ends soon' });
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', day: 'numeric', month: 'short' });
  await expect(soon).toContainText(`Quayside on Mastodon loses its access in 9 days, on`);
  await expect(soon).toContainText(day.format(expiresAt));
  await examineHere(page, 'Today with calls');
  await soon.getByRole('button', { name: 'Connect Quayside again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reconnect Quayside' });
  await expect(dialog.getByLabel(/server|instance/i)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(soon.getByRole('button', { name: 'Connect Quayside again' })).toBeFocused();
});

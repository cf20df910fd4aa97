import { examineHere } from './examine';
import { test as base, comeIn, expect, setUp } from './fixtures';
import { dismiss, news } from './news';
import { firstAccountOf, make } from './planned';
import type { Owner } from './product';
import { Receiver } from './servers/receiver';

const test = base.extend<object, { receiver: Receiver }>({
  receiver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from it
    async ({}, use) => {
      const receiver = await Receiver.start();
      await use(receiver);
      receiver.stop();
    },
    { scope: 'worker' },
  ],
  productEnv: [async ({ receiver }, use) => use({ ALMANAC_ALLOW_PRIVATE_HOSTS: receiver.host }), { scope: 'worker' }],
});
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
});

test('a webhook is made, tried, told of a post that went live, and its log read and sent again', async ({
  page,
  product,
  receiver,
}) => {
  test.slow();
  const api = await product.api(owner);
  await comeIn(page, owner);
  await page.goto(`/${owner.locationId}/settings/webhooks`);
  await expect(page.getByText('No webhooks yet')).toBeVisible();
  await page.getByText('Names of events').click();
  await expect(page.getByText('publication.needs_person')).toBeVisible();
  await examineHere(page, 'no webhooks yet');

  await page.getByRole('button', { name: 'Add a webhook' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a webhook' });
  const submit = dialog.getByRole('button', { name: 'Add webhook' });
  await dialog.getByLabel('Address').fill('https://localhost/hooks');
  await submit.click();
  await expect(dialog.getByText('localhost is not on the public internet.')).toBeVisible();
  await dialog.getByLabel('Address').fill(receiver.url);
  await dialog.getByLabel('Description').fill('The till');
  await dialog.getByLabel('Every event').uncheck();
  await submit.click();
  await expect(dialog.getByText('Choose at least one event.')).toBeVisible();
  await dialog.getByLabel('Labels', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Publishing: 0 of' }).click();
  await dialog.getByLabel('A post is live on one account').check();
  await examineHere(page, 'a new webhook');
  await submit.click();
  const told = page.getByRole('dialog', { name: 'Copy the secret now' });
  const secret = (await told.getByTestId('token').textContent()) ?? '';
  expect(secret).toMatch(/^whsec_/);
  await told.getByRole('button', { name: 'I have it' }).click();
  const row = page.locator('[data-webhook="The till"]');
  await expect(row.getByText('and 9 more')).toBeVisible();
  await expect(row.getByText('Nothing was sent yet.')).toBeVisible();

  await row.getByRole('button', { name: 'Test The till' }).click();
  await dismiss(page, 'The test arrived: 204');
  expect(receiver.verified(secret, 'webhook.test')).toHaveLength(1);
  await expect(row.getByText(/^Last: 204 in/)).toBeVisible();
  receiver.status = 500;
  await row.getByRole('button', { name: 'Test The till' }).click();
  await expect(await news(page, 'The test did not arrive: 500')).toContainText('Out of ink');
  await dismiss(page, 'The test did not arrive');
  receiver.status = 204;

  // What really happens arrives by itself, as the API shows it.
  const summary = 'Oysters, fresh from the bank';
  const postId = await make(api, '/posts', { summary, accountIds: [await firstAccountOf(api)], publish: 'now' });
  const live = () => receiver.verified(secret, 'publication.published');
  await expect.poll(() => live().length).toBe(1);
  expect(live()[0]?.data).toMatchObject({ post: { id: postId, summary }, publication: { state: 'published' } });

  await row.getByRole('button', { name: 'Log of The till' }).click();
  const log = page.getByRole('dialog', { name: 'Log of The till' });
  const message = log.locator('[data-delivery="publication.published"]');
  await expect(message.getByText('Delivered')).toBeVisible();
  await expect(log.locator('[data-delivery="webhook.test"]').getByText('Failed')).toBeVisible();
  await message.getByRole('button', { name: /^Delivered/ }).click();
  await expect(message.getByRole('region', { name: 'What was sent' })).toContainText(summary);
  await examineHere(page, 'the log of a webhook');
  await message.getByRole('button', { name: 'Send again' }).click();
  await dismiss(page, 'It is sent again.');
  await expect.poll(() => live().length).toBe(2);
  expect(live()[1]?.id).toBe(live()[0]?.id);
  await expect(message.getByText('2 tries')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(log).toHaveCount(0);

  const choose = async (item: string) => {
    await row.getByRole('button', { name: 'More for The till' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Pause');
  await expect(row.getByText('Paused')).toBeVisible();
  await api('POST', '/tags', { name: 'unheard' });
  await choose('Turn on');
  await expect(row.getByText('Paused')).toHaveCount(0);
  await api('POST', '/tags', { name: 'heard' });
  const tags = () => receiver.verified(secret, 'tag.created').map(({ data }) => data.tag);
  await expect.poll(tags).toEqual([expect.objectContaining({ name: 'heard' })]);
  await choose('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete webhook' }).click();
  await expect(page.getByText('No webhooks yet')).toBeVisible();
});

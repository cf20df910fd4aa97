import { expect, signIn } from './fixtures';
import { beginConnecting, chooseOnly, compose, picture, standing } from './journey';
import { withMastodon as test } from './peers';

test('connected by its own sign-in page, a post goes out with visibility, warning and image text', async ({
  page,
  product,
  mastodon,
}) => {
  const owner = await product.bootstrap();
  await signIn(page, owner);
  const dialog = await beginConnecting(page, owner.locationId, /^Mastodon/);
  await dialog.getByLabel('Your server').fill(mastodon.url);
  const popup = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in at your server' }).click();
  const town = await popup;
  await town.getByLabel('E-mail address').fill(mastodon.email);
  await town.getByLabel('Password').fill(mastodon.password);
  await town.getByRole('button', { name: 'Authorize' }).click();
  await dialog.getByRole('button', { name: 'Attach account' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const composer = await compose(page);
  await chooseOnly(composer, 'Ada Lovelace');
  await composer.getByLabel('Text of the post').fill('The engine weaves algebraic patterns.');
  await composer
    .getByLabel('Media files')
    .setInputFiles({ name: 'engine.png', mimeType: 'image/png', buffer: await picture(640, 480) });
  await composer.getByLabel(/^Alt text of image 1/).fill('A drawing of the engine');
  await composer.getByLabel('Who sees it').selectOption({ label: 'Followers only' });
  await composer.getByLabel('Content warning').fill('Mathematics');
  await composer.getByRole('button', { name: 'Post now' }).click();
  await page.getByRole('dialog', { name: 'Post it now?' }).getByRole('button', { name: 'Post now' }).click();
  await page.getByRole('button', { name: 'Watch it' }).click();

  const line = standing(page, 'Ada Lovelace');
  await expect(line.getByText('Published', { exact: true })).toBeVisible({ timeout: 60_000 });
  const [status, ...others] = [...mastodon.state.statuses.values()];
  expect(others).toEqual([]);
  expect(status).toMatchObject({
    text: 'The engine weaves algebraic patterns.',
    visibility: 'private',
    spoilerText: 'Mathematics',
  });
  const [media] = [...mastodon.state.media.values()];
  expect(media).toMatchObject({ description: 'A drawing of the engine' });
  await expect(line.getByRole('link', { name: 'See it on Mastodon' })).toHaveAttribute(
    'href',
    new RegExp(`@ada/${status?.id}$`),
  );
});

import type { Page } from '@playwright/test';
import { accountsOf, composeFor, savedPost, text, type Writer, writerEverywhere } from './composer-page';
import { comeIn, expect, test } from './fixtures';
import { picture } from './journey';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
let writer: Writer;

test.beforeAll(async ({ product, browser }) => {
  writer = await writerEverywhere(browser, product);
});
test.beforeEach(async ({ page }) => comeIn(page, writer.owner));

const compose = (page: Page, networks: string[], more = '') => composeFor(page, writer, networks, more);
const saved = (words: string) => savedPost(writer, words);

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
  await page.goto(`/${writer.owner.locationId}/posts`);
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
  await accountsOf(page).first().waitFor();
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

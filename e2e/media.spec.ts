import sharp from 'sharp';
import type { PostMediaView } from '../lib/domain/views';
import { comeIn, expect, test } from './fixtures';
import { dropFiles, jpeg, photo, ready, tile } from './library';
import { news, undo } from './news';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial' });
let owner: Owner;
let api: PlannerApi;

test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
  api = await product.api(owner);
});
test.beforeEach(async ({ page }) => {
  await comeIn(page, owner);
  await page.goto(`/${owner.locationId}/media`);
});

const listed = async (query = '') => (await api('GET', `/media${query}`)).body.media ?? [];
/** By its name: a search finds words of alt texts too. */
const idOf = async (name: string) =>
  String((await listed(`?q=${name}`)).find((file) => String(file.name).startsWith(name))?.id);

test('the empty library teaches one thing; files come by drop, by the file dialog and by paste', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Nothing is here yet' })).toBeVisible();
  await dropFiles(page, 'main h1', [
    jpeg('buns.jpg', await photo(1600, 1067, '#c98a4b')),
    jpeg('tea.jpg', await photo(1080, 1350, '#7f9a5e')),
  ]);
  await ready(page, 'buns.jpg');
  await ready(page, 'tea.jpg');
  await page.getByLabel('Upload: files').setInputFiles([
    jpeg('counter.jpg', await photo(1200, 1200, '#46607a')),
    {
      name: 'cup.png',
      mimeType: 'image/png',
      buffer: await sharp(await photo(900, 600, '#a04b57'))
        .png()
        .toBuffer(),
    },
  ]);
  await ready(page, 'counter.jpg');
  await ready(page, 'cup.png');
  const pasted = (await photo(640, 480, '#222')).toString('base64');
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], 'pasted.jpg', { type: 'image/jpeg' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, pasted);
  await ready(page, 'pasted.jpg');
  await expect(page.getByRole('region', { name: 'Uploads' })).toHaveCount(0);
  const sizes = (await listed()).map(({ name, width, height }) => `${name} ${width} × ${height}`);
  expect(sizes).toContain('buns.jpg 1600 × 1067');
  expect(sizes).toHaveLength(5);
});

test('folders: made, opened, filled by dragging, left by the path; moving can be undone', async ({ page }) => {
  await page.getByRole('button', { name: 'New folder' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New folder' });
  await dialog.getByRole('button', { name: 'Make the folder' }).click();
  await expect(dialog.getByText('Give the folder a name.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Winter');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // The row of folders pushes the files down: a drag begun before would begin beside its file.
  await expect(page.getByRole('button', { name: 'Winter', exact: true })).toBeVisible();
  await tile(page, 'buns.jpg').dragTo(page.getByRole('button', { name: 'Winter', exact: true }));
  await news(page, '1 file moved to Winter');
  await expect(page.getByRole('list', { name: 'Folders' }).getByText('1 file')).toBeVisible();
  await undo(page, '1 file moved to Winter');
  await expect(page.getByRole('list', { name: 'Folders' }).getByText('0 files')).toBeVisible();

  await tile(page, 'buns.jpg').focus();
  await page.keyboard.press('Space');
  await tile(page, 'tea.jpg').click();
  await expect(page.getByRole('region', { name: 'Chosen files' })).toContainText('2 files chosen');
  await page.getByRole('button', { name: 'Move to…' }).click();
  await page.getByRole('option', { name: 'Winter', exact: true }).click();
  await expect(page.getByText('2 files moved to Winter')).toBeVisible();
  await page.getByRole('button', { name: 'Winter', exact: true }).click();
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.getByLabel('Upload: files').setInputFiles(jpeg('inside.jpg', await photo(500, 500, '#335577')));
  await ready(page, 'inside.jpg');
  await expect.poll(async () => (await listed('?q=inside'))[0]?.folderId).toMatch(/^[0-9a-f]{24}$/);
  await page.getByRole('navigation', { name: 'Folders' }).getByRole('button', { name: 'All media' }).click();
  await expect(page.getByRole('option')).toHaveCount(6);
  await page.goBack();
  await expect(page.getByRole('option')).toHaveCount(3);
});

test('name, alt text and tags are saved as they are left, and found again', async ({ page }) => {
  await tile(page, 'cup.png').click();
  const sheet = page.getByRole('dialog', { name: /^File cup/ });
  await sheet.getByLabel('Alt text').fill('A red cup on a grey counter');
  await sheet.getByLabel('Name').fill('red-cup.png');
  await expect(sheet.getByText('Alt text saved')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByText('Name saved')).toBeVisible();
  const renamed = page.getByRole('dialog', { name: 'File red-cup.png' });
  await renamed.getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('crockery');
  await page.keyboard.press('Enter');
  await expect(renamed.getByText('Tags saved')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const search = page.getByRole('searchbox', { name: 'Search all media' });
  await search.fill('grey counter');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(tile(page, 'red-cup.png')).toHaveAccessibleName(/A red cup on a grey counter/);
  await search.fill('');
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByRole('option', { name: 'crockery' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Files' }).getByRole('option')).toHaveCount(1);
  await expect(page).toHaveURL(/tag=/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('option')).toHaveCount(6);
});

test('a file says which posts need it, is replaced in all of them, and is not deleted while one waits', async ({
  page,
}) => {
  const counter = await idOf('counter');
  const made = await api('POST', '/posts', { summary: 'The new counter', media: [{ mediaId: counter }] });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  await page.reload();
  await expect(tile(page, 'counter.jpg')).toHaveAccessibleName(/in 1 post/);
  await tile(page, 'counter.jpg').click();
  const sheet = page.getByRole('dialog', { name: 'File counter.jpg' });
  await expect(sheet.getByRole('link', { name: /The new counter/ })).toBeVisible();
  await sheet.getByRole('button', { name: 'Replace everywhere…' }).click();
  const replace = page.getByRole('dialog', { name: 'Replace everywhere' });
  await replace.getByRole('button', { name: 'Choose from the library' }).click();
  const picker = page.getByRole('dialog', { name: 'Choose a file' });
  await picker.getByRole('option', { name: /^red-cup/ }).click();
  await expect(picker).toBeHidden();
  await replace.getByRole('button', { name: 'Replace in 1 post' }).click();
  await expect(page.getByText('Replaced in 1 post')).toBeVisible();
  await expect(
    page.getByRole('dialog', { name: 'File red-cup.png' }).getByRole('heading', { name: 'In 1 post' }),
  ).toBeVisible();
  const post = (await api('GET', `/posts/${made.body.id}`)).body;
  expect(post.media?.[0]?.name).toBe('red-cup.png');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('This file is needed')).toBeVisible();
  await expect(tile(page, 'red-cup.png')).toBeVisible();
});

test('many at once: chosen with Shift, tagged, deleted, and back again', async ({ page }) => {
  await tile(page, 'pasted.jpg').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+End');
  const bar = page.getByRole('region', { name: 'Chosen files' });
  await expect(bar).toContainText(/[2-6] files chosen/);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await tile(page, 'buns.jpg').click({ modifiers: ['ControlOrMeta'] });
  await tile(page, 'tea.jpg').click();
  await bar.getByRole('button', { name: 'Tag' }).click();
  await page.getByRole('combobox', { name: 'Tag' }).fill('menu');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 files tagged #menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Delete' }).click();
  await news(page, '2 files deleted');
  await expect(page.getByRole('option')).toHaveCount(4);
  await undo(page, '2 files deleted');
  await expect(page.getByRole('option')).toHaveCount(6);
  const tags = (await listed('?q=buns'))[0]?.tags?.map(({ name }) => name);
  expect(tags).toEqual(['menu']);
});

test('the focal point is set with keys and kept', async ({ page }) => {
  await tile(page, 'buns.jpg').click();
  await page.getByRole('button', { name: 'Set the focal point' }).click();
  await page.getByRole('button', { name: /^Focal point, 50 %/ }).focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Keep the focal point' }).click();
  await expect(page.getByRole('button', { name: 'Focal point at 70 %, 50 %: change' })).toBeVisible();
  await expect.poll(async () => (await listed('?q=buns'))[0]?.focalPoint).toEqual({ x: 0.7, y: 0.5 });
});

test('by keyboard alone: upload, walk, describe, move, choose, delete and undo', async ({ page }) => {
  // Enter before the list has come would meet a page that is still being drawn.
  await tile(page, 'pasted.jpg').waitFor();
  const upload = page.getByRole('button', { name: 'Upload', exact: true });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), upload.press('Enter')]);
  await chooser.setFiles(jpeg('keys.jpg', await photo(800, 800, '#8a5a9e')));
  await ready(page, 'keys.jpg');
  // Into the grid and to the newest, which stands first.
  await tile(page, 'keys.jpg').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tile(page, 'keys.jpg')).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(tile(page, 'keys.jpg')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'File keys.jpg' })).toBeVisible();
  while (!(await page.getByLabel('Alt text').evaluate((field) => field === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Described by keys');
  // Closed in mid-sentence: the words are saved.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await tile(page, 'keys.jpg').focus();
  await page.keyboard.press('Space');
  const move = page.getByRole('button', { name: 'Move to…' });
  while (!(await move.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Move to' })).toBeFocused();
  await page.keyboard.type('Winter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 file moved to Winter')).toBeVisible();
  await tile(page, 'keys.jpg').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Delete');
  const deleted = await news(page, '1 file deleted');
  await expect(tile(page, 'keys.jpg')).toHaveCount(0);
  await deleted.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(tile(page, 'keys.jpg')).toHaveAccessibleName(/Described by keys/);
});

test('a crop made with keys goes with the post, in the shape that was asked for', async ({ page }) => {
  await page.goto(`/${owner.locationId}/media?compose=new`);
  await page.getByLabel('Text of the post').fill('Cut with arrow keys');
  await page.getByRole('button', { name: 'Library' }).click();
  const picker = page.getByRole('dialog', { name: 'Choose from the library' });
  await picker.getByRole('option', { name: /^buns/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Edit / }).press('Enter');
  const editor = page.getByRole('dialog', { name: 'Edit the picture' });
  await editor.getByRole('button', { name: 'Turn right' }).press('Enter');
  await editor.getByRole('radio', { name: '1:1', exact: true }).press('Space');
  const top = editor.getByRole('slider', { name: 'Top edge' });
  await top.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(top).toHaveAttribute('aria-valuetext', /% from the top$/);
  await expect(editor.getByRole('status')).toContainText('px');
  await editor.getByLabel('Alt text').fill('Buns, seen from the side');
  await editor.getByRole('button', { name: 'Done' }).press('Enter');
  const saved = async () =>
    (await api('GET', '/posts?q=arrow')).body.posts?.[0]?.media?.[0] as unknown as PostMediaView;
  await expect.poll(async () => (await saved())?.edit?.crop).toBeTruthy();
  const { edit, altText, width, height } = await saved();
  expect(edit.rotate).toBe(90);
  expect(altText).toBe('Buns, seen from the side');
  const crop = edit.crop ?? { x: 0, y: 0, width: 0, height: 0 };
  // Turned, its height is the file's width.
  expect((crop.width * height) / (crop.height * width)).toBeCloseTo(1, 2);
  expect(crop.y + crop.height).toBeLessThanOrEqual(1);
  expect(crop.width).toBeLessThan(0.99);
});

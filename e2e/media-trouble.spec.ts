import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { comeIn, expect, test } from './fixtures';
import { noise, ready } from './library';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
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

test.describe('a line that breaks', () => {
  test.use({ provoked: [/ERR_CONNECTION_RESET|ERR_FAILED|Failed to load resource/] });

  test('in mid-upload: goes on by itself where it stopped, and after a reload when the file is chosen again', async ({
    page,
    context,
  }, info) => {
    const file = info.outputPath('big.png');
    await writeFile(file, await noise(3000, 3000));
    const sent: string[] = [];
    let cuts = 0;
    let isDown = false;
    await context.route('**/uploads/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      const offset = route.request().headers()['upload-offset'] ?? '';
      sent.push(offset);
      // The first piece arrives; the second is lost twice, then until the page is reloaded.
      if (offset !== '0' && (cuts < 2 || isDown)) {
        cuts += 1;
        isDown = true;
        return route.abort('connectionreset');
      }
      return route.continue();
    });
    await page.getByLabel('Upload: files').setInputFiles(file);
    await expect(page.getByText('The connection is lost. It continues by itself.')).toBeVisible();
    await expect.poll(() => cuts).toBeGreaterThanOrEqual(2);
    await page.reload();
    await expect(page.getByRole('region', { name: 'Uploads' })).toHaveCount(0);
    await expect(page.getByText(/^An upload was cut off: big\.png/)).toBeVisible();
    await page.getByLabel('Upload: files').setInputFiles(file);
    await expect(page.getByText('The connection is lost. It continues by itself.')).toBeVisible();
    await expect(page.getByText(/^An upload was cut off/)).toHaveCount(0);
    isDown = false;
    await ready(page, 'big.png');
    expect(cuts).toBeGreaterThan(2);
    // Never again from the start, and always from the same byte.
    expect(sent.filter((offset) => offset === '0')).toHaveLength(1);
    expect(new Set(sent.slice(1)).size).toBe(1);
    expect(await listed('?q=big')).toMatchObject([{ width: 3000, height: 3000 }]);
  });
});

test.describe('files that are not what they should be', () => {
  test.use({ provoked: [/\b4\d\d\b/] });

  test('are refused in words, and nothing of them stays', async ({ page }) => {
    const before = (await listed()).length;
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000)]);
    // 600 KB that would be 588 MB once unpacked.
    const bomb = await sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    await page.getByLabel('Upload: files').setInputFiles([
      { name: 'cat.jpg', mimeType: 'image/jpeg', buffer: zip },
      { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      { name: 'bomb.png', mimeType: 'image/png', buffer: bomb },
    ]);
    const uploads = page.getByRole('region', { name: 'Uploads' });
    await expect(uploads.getByRole('listitem').filter({ hasText: 'logo.svg' })).toContainText(
      'SVG drawings cannot be posted',
    );
    await expect(uploads.getByRole('listitem').filter({ hasText: 'cat.jpg' })).toContainText(
      /it really is a ZIP file/i,
    );
    await expect(uploads.getByRole('listitem').filter({ hasText: 'bomb.png' })).toContainText(
      /14000 × 14000|megapixels/,
    );
    await expect(uploads).toContainText('3 files did not arrive');
    await expect(uploads.getByRole('button', { name: /^Try/ })).toHaveCount(0);
    for (const name of ['cat.jpg', 'logo.svg', 'bomb.png']) {
      await uploads.getByRole('button', { name: `Take ${name} off this list` }).click();
    }
    await expect(uploads).toHaveCount(0);
    expect(await listed()).toHaveLength(before);

    await page.getByRole('button', { name: 'More ways to add' }).click();
    await page.getByRole('menuitem', { name: 'Add from an address…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add from an address' });
    await dialog.getByLabel('Address').fill('http://127.0.0.1:1/cat.jpg');
    await dialog.getByRole('button', { name: 'Fetch the file' }).click();
    await expect(dialog.getByText(/could not be fetched/)).toBeVisible();
    await expect(dialog.getByLabel('Address')).toHaveValue('http://127.0.0.1:1/cat.jpg');
  });
});

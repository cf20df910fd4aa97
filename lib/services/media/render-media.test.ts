import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { MediaWish, StoredFile } from '@/lib/domain/media/rendition';
import { renderMedia } from './render-media';
import { renderPdf } from './render-pdf';
import { mediaStorage } from './storage';
import { colourAt, openDataFolder, picture, quarters } from './testing/pictures';

const data = openDataFolder();
afterAll(() => data.close());

async function keep(bytes: Uint8Array, mimeType: string): Promise<StoredFile> {
  const key = randomBytes(20).toString('hex');
  const storage = mediaStorage();
  const file = path.join(await storage.temporaryFolder(), key);
  await writeFile(file, bytes);
  await storage.put(key, 'original', file);
  const { width, height, pageHeight, pages = 1 } = await sharp(bytes).metadata();
  const size = { width, height: pageHeight ?? height };
  return { key, mimeType, bytes: bytes.byteLength, ...size, animated: pages > 1, video: null, focalPoint: null };
}
const wish = (values: Partial<MediaWish> = {}): MediaWish => ({
  network: 'playground',
  edit: {},
  watermark: null,
  optimise: false,
  ...values,
});

test('a file nothing is asked of comes as it is kept', async () => {
  const bytes = await picture(40, 30).png().toBuffer();
  const made = await renderMedia(await keep(bytes, 'image/png'), wish());
  expect(made).toMatchObject({ mimeType: 'image/png', bytes: bytes.length, width: 40, height: 30 });
  expect(Buffer.from(await made.read()).equals(bytes)).toBe(true);
});

test('the turn comes first, the cut is in shares of the turned picture', async () => {
  const file = await keep(await (await quarters(400, 200)).png().toBuffer(), 'image/png');
  const turned = await renderMedia(file, wish({ edit: { rotate: 90 } }));
  expect(turned).toMatchObject({ width: 200, height: 400 });
  // Turned right: blue (bottom left) is at the top left now.
  expect(await colourAt(await turned.read(), 0.1, 0.1)).toBe('blue');
  const edit = { rotate: 90 as const, crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 } };
  const cut = await renderMedia(file, wish({ edit }));
  expect(cut).toMatchObject({ width: 100, height: 200, mimeType: 'image/png' });
  for (const place of [0.05, 0.95]) expect(await colourAt(await cut.read(), place, place)).toBe('red');
});

test('the same wish gives the same bytes, made once', async () => {
  const file = await keep(await (await quarters(600, 600)).jpeg().toBuffer(), 'image/jpeg');
  const edit = { crop: { x: 0, y: 0, width: 0.5, height: 0.5 } };
  const [first, second] = [await renderMedia(file, wish({ edit })), await renderMedia(file, wish({ edit }))];
  expect(Buffer.from(await first.read()).equals(Buffer.from(await second.read()))).toBe(true);
  const twin = await keep(await mediaStorage().read(file.key, 'original'), 'image/jpeg');
  const again = await renderMedia(twin, wish({ edit }));
  expect(Buffer.from(await again.read()).equals(Buffer.from(await first.read()))).toBe(true);
});

test('optimised for Instagram: a JPEG, not too wide, in a shape it takes, never enlarged', async () => {
  const wide = await keep(await (await quarters(4000, 1000)).png().toBuffer(), 'image/png');
  const made = await renderMedia(wide, wish({ network: 'instagram', optimise: true }));
  expect(made.mimeType).toBe('image/jpeg');
  expect(made.width).toBeLessThanOrEqual(1440);
  expect(made.width / made.height).toBeLessThanOrEqual(1.92);
  const small = await keep(await picture(100, 100).png().toBuffer(), 'image/png');
  expect(await renderMedia(small, wish({ network: 'instagram', optimise: true }))).toMatchObject({
    ...{ width: 100, height: 100, mimeType: 'image/jpeg' },
  });
});

test('noise that weighs more than the network takes is made lighter', async () => {
  const raw = { width: 1800, height: 1400, channels: 3 as const };
  const noise = sharp(randomBytes(raw.width * raw.height * 3), { raw });
  const file = await keep(await noise.png().toBuffer(), 'image/png');
  expect(file.bytes).toBeGreaterThan(5_000_000);
  const made = await renderMedia(file, wish({ network: 'bluesky', optimise: true }));
  expect(made.bytes).toBeLessThanOrEqual(2_000_000);
  expect((await made.read()).byteLength).toBe(made.bytes);
});

test('the mark lies where it was asked, as opaque and as wide', async () => {
  const file = await keep(await picture(1000, 500, '#000000').png().toBuffer(), 'image/png');
  const mark = await keep(await picture(50, 50, '#ffffff').png().toBuffer(), 'image/png');
  const settings = { mediaId: '0'.repeat(24), position: 'bottom-right' as const, opacity: 1, scale: 0.2 };
  const made = await renderMedia(file, wish({ watermark: { file: mark, settings } }));
  const bytes = await made.read();
  expect(await colourAt(bytes, 0.9, 0.8)).toBe('white');
  for (const [x, y] of [
    [0.1, 0.1],
    [0.7, 0.8],
    [0.999, 0.999],
  ] as const)
    expect(await colourAt(bytes, x, y)).toBe('black');
  const faint = { ...settings, opacity: 0.3 };
  const barely = await renderMedia(file, wish({ watermark: { file: mark, settings: faint } }));
  expect(await colourAt(await barely.read(), 0.9, 0.8)).toBe('black');
});

test('an animation is cut and turned frame by frame, and stands still where the network shows it so', async () => {
  const frames = [await picture(60, 40, '#ff0000').png().toBuffer(), await picture(60, 40, '#0000ff').png().toBuffer()];
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 200], loop: 0 })
    .toBuffer();
  const file = await keep(gif, 'image/gif');
  expect(file.animated).toBe(true);
  const made = await renderMedia(file, wish({ edit: { rotate: 90, crop: { x: 0, y: 0, width: 1, height: 0.5 } } }));
  expect(made).toMatchObject({ mimeType: 'image/gif', width: 40, height: 30 });
  expect(await sharp(await made.read()).metadata()).toMatchObject({ pages: 2, delay: [100, 200] });
  const still = await renderMedia(file, wish({ network: 'instagram', optimise: true }));
  expect(await sharp(await still.read()).metadata()).toMatchObject({ format: 'jpeg' });
});

test('images become the pages of a PDF with a title, the same each time', async () => {
  const files = [
    await keep(await picture(400, 300).png().toBuffer(), 'image/png'),
    await keep(await picture(300, 400).webp().toBuffer(), 'image/webp'),
    await keep(await picture(200, 200).jpeg().toBuffer(), 'image/jpeg'),
  ];
  const images = await Promise.all(files.map((file) => renderMedia(file, wish())));
  const made = await renderPdf(images, 'Our year');
  const document = await PDFDocument.load(await made.read());
  expect(document.getTitle()).toBe('Our year');
  expect(document.getPages().map((page) => Math.round(page.getWidth()))).toEqual([1080, 810, 1080]);
  const again = await renderPdf(images, 'Our year');
  expect(Buffer.from(await again.read()).equals(Buffer.from(await made.read()))).toBe(true);
});

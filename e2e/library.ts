import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { runProgram } from '../lib/services/media/programs';
import { expect } from './fixtures';

/** A JPEG that can be told from others by its colour. */
export const photo = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

export const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

/** A picture nothing can pack smaller: many bytes to send. */
export const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();

/** A film of two seconds, small. */
export async function film(file: string): Promise<Buffer> {
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:d=2:r=25', '-c:v', 'libx264', '-pix_fmt', 'yuv420p'];
  await runProgram('ffmpeg', ['-nostdin', '-v', 'error', ...source, '-y', file], 60_000);
  return fs.readFileSync(file);
}

/** Drops files onto an element as the system would. */
export async function dropFiles(
  page: Page,
  selector: string,
  files: { name: string; mimeType: string; buffer: Buffer }[],
) {
  const sent = files.map(({ buffer, ...file }) => ({ ...file, base64: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, mimeType, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: mimeType }));
    }
    return data;
  }, sent);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator(selector).dispatchEvent(type, { dataTransfer: transfer });
  }
}

/** A file of the grid, by the start of its name. */
export const tile = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });

/** Waits until the worker has looked into a file. */
export async function ready(page: Page, name: string) {
  await expect(tile(page, name)).toBeVisible({ timeout: 60_000 });
  await expect(tile(page, name)).not.toHaveAccessibleName(/being prepared/, { timeout: 60_000 });
}

const shapes = [
  [1600, 1067],
  [1080, 1350],
  [1920, 1080],
  [1200, 1200],
  [1080, 1920],
  [2400, 1200],
] as const;
const names = ['cardamom-buns', 'pear-tea', 'long-table', 'cupping', 'ida-at-the-bar', 'roastery'];

/** Quiet pictures of all shapes, for a library that looks lived in. */
export async function scenery(count: number) {
  const made = Array.from({ length: count }, async (_, index) => {
    const [width, height] = shapes[index % shapes.length] ?? shapes[0];
    const hue = (index * 67) % 360;
    const sun = Math.min(width, height) * 0.2;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <linearGradient id="sky" x2="0.3" y2="1"><stop stop-color="hsl(${hue},42%,80%)"/><stop offset="1" stop-color="hsl(${hue + 30},36%,42%)"/></linearGradient>
      <rect width="100%" height="100%" fill="url(#sky)"/>
      <circle cx="${width * (0.28 + (index % 4) * 0.15)}" cy="${height * 0.42}" r="${sun}" fill="hsl(${hue - 20},60%,93%)"/>
      <rect y="${height * 0.74}" width="100%" height="26%" fill="hsl(${hue + 60},20%,27%)"/></svg>`;
    return jpeg(`${names[index % names.length]}-${index + 1}.jpg`, await sharp(Buffer.from(svg)).jpeg().toBuffer());
  });
  return Promise.all(made);
}

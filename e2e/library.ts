import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect } from './fixtures';

/** A JPEG that can be told from others by its colour. */
export const photo = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

export const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

/** A picture nothing can pack smaller: many bytes to send. */
export async function noise(width: number, height: number): Promise<Buffer> {
  const raw = { width, height, channels: 3 } as const;
  const data = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let index = 0; index < data.length; index += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[index] = seed >>> 16;
  }
  return sharp(data, { raw }).png({ compressionLevel: 0 }).toBuffer();
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

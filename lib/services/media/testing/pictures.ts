import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

/** For tests: a data folder of one test file and settings that point to it. Call before anything reads the settings. */
export function openDataFolder(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'almanac-media-'));
  Object.assign(process.env, {
    ALMANAC_DATA: folder,
    DATABASE_URL: 'postgres://localhost/none',
    ALMANAC_SECRET: 'a-secret-for-tests-that-is-long-enough',
    ...settings,
  });
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** For tests: a plain picture. */
export const picture = (width: number, height: number, colour = '#c81e5a') =>
  sharp({ create: { width, height, channels: 3, background: colour } });

/** For tests: a picture whose four quarters are red, green, blue and yellow, from the top left on by rows. */
export async function quarters(width: number, height: number) {
  const half = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  const piece = (colour: string, left: number, top: number) => ({
    input: { create: { ...half, channels: 3 as const, background: colour } },
    left,
    top,
  });
  const all = [
    piece('#ff0000', 0, 0),
    piece('#00ff00', half.width, 0),
    piece('#0000ff', 0, half.height),
    piece('#ffff00', half.width, half.height),
  ];
  return sharp(await picture(width, height, '#000000').composite(all).png().toBuffer());
}

/** For tests: the colour at a place (shares) of a picture, as its nearest plain name. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels;
  const bright = [0, 1, 2].map((channel) => ((data[at + channel] ?? 0) > 127 ? '1' : '0')).join('');
  const names: Record<string, string> = {
    '100': 'red',
    '010': 'green',
    '001': 'blue',
    '110': 'yellow',
    '111': 'white',
  };
  return names[bright] ?? 'black';
}

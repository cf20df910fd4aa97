import { readFile, writeFile } from 'node:fs/promises';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { getMedia } from './get-media';
import { processMedia } from './process-media';
import { canReadVideo, runProgram } from './programs';
import { renderPoster } from './render-poster';
import { mediaStorage } from './storage';
import { colourAt, openDataFolder } from './testing/pictures';
import { uploadMedia } from './upload-media';

const data = openDataFolder();
const hasFfmpeg = await canReadVideo();
if (!hasFfmpeg) console.warn('No ffmpeg on this machine: videos are not tested. Install ffmpeg.');
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
});
afterAll(async () => {
  await database.close();
  data.close();
});

/** Two seconds red, then two seconds blue, with a tone, a place and a comment in its metadata. */
async function film(ending: string, more: string[] = []): Promise<Buffer> {
  const file = `${data.folder}/${newId()}${ending}`;
  const source = (colour: string) => ['-f', 'lavfi', '-i', `color=${colour}:s=320x180:d=2:r=25`];
  const codecs =
    ending === '.webm' ? ['-c:v', 'libvpx', '-c:a', 'libvorbis'] : ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'];
  const tags = ['-metadata', 'comment=secretcomment', '-metadata', 'location=+52.5200+013.4050/'];
  const args = ['-v', 'error', ...source('red'), ...source('blue'), '-f', 'lavfi', '-i', 'sine=d=4'];
  const join = ['-filter_complex', '[0:v][1:v]concat=n=2[v]', '-map', '[v]', '-map', '2:a', '-shortest'];
  await runProgram('ffmpeg', ['-nostdin', ...args, ...join, ...codecs, ...tags, ...more, '-y', file], 60_000);
  return readFile(file);
}
async function take(name: string, bytes: Uint8Array) {
  async function* body() {
    yield Buffer.from(bytes);
  }
  const { id } = await uploadMedia(ctx, { name, body: body() });
  const job = { organizationId: ctx.organizationId, locationId: ctx.locationId, mediaId: id };
  await processMedia(database.db, job, { isLastTry: true });
  return getMedia(ctx, { mediaId: id });
}
const keyOf = (url: string) => url.split('/')[2] ?? '';
const stored = async (url: string, name: 'original' | 'poster.jpg' | 'thumb.webp') =>
  Buffer.from(await mediaStorage().read(keyOf(url), name));

describe.skipIf(!hasFfmpeg)('a video', () => {
  test.each(['.mp4', '.mov', '.webm'])('%s is looked into, bared of its extras and gets a still', async (ending) => {
    const bytes = Buffer.concat([await film(ending), Buffer.from(ending === '.webm' ? '' : '<script>1</script>')]);
    const view = await take(`film${ending}`, bytes);
    expect(view).toMatchObject({ state: 'ready', failureReason: null, width: 320, height: 180 });
    expect(view.video).toMatchObject({ fps: 25, videoCodec: ending === '.webm' ? 'vp8' : 'h264' });
    expect(view.video?.audioCodec).not.toBeNull();
    expect(Math.abs((view.video?.durationMs ?? 0) - 4000)).toBeLessThan(150);
    const kept = await stored(view.url, 'original');
    for (const trace of ['secretcomment', '+52.52', 'script']) expect(kept.includes(trace), trace).toBe(false);
    expect(await colourAt(await stored(view.url, 'poster.jpg'), 0.5, 0.5)).toBe('red');
    expect(await sharp(await stored(view.url, 'thumb.webp')).metadata()).toMatchObject({ format: 'webp', width: 320 });
  });

  test('its cover is the moment asked for, or an image', async () => {
    const view = await take('film.mp4', await film('.mp4'));
    const file = { ...view, key: keyOf(view.url) };
    const at = async (coverOffsetMs?: number) =>
      (await (await renderPoster(file, coverOffsetMs === undefined ? {} : { coverOffsetMs }, null))?.read()) ??
      Buffer.alloc(0);
    expect(await colourAt(await at(), 0.5, 0.5)).toBe('red');
    expect(await colourAt(await at(3000), 0.5, 0.5)).toBe('blue');
    expect(await colourAt(await at(999_000), 0.5, 0.5)).toBe('blue');
    const png = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#00ff00' } })
      .png()
      .toBuffer();
    const image = await take('cover.png', png);
    const cover = await renderPoster(file, { coverMediaId: image.id }, { ...image, key: keyOf(image.url) });
    const jpeg = Buffer.from((await cover?.read()) ?? []);
    expect([(await sharp(jpeg).metadata()).format, await colourAt(jpeg, 0.5, 0.5)]).toEqual(['jpeg', 'green']);
  });

  test('one that stands on its side is measured upright', async () => {
    const flat = `${data.folder}/flat.mp4`;
    await writeFile(flat, await film('.mp4'));
    const turned = `${data.folder}/turned.mp4`;
    const args = ['-nostdin', '-v', 'error', '-i', flat, '-c', 'copy', '-metadata:s:v:0', 'rotate=90', '-y', turned];
    await runProgram('ffmpeg', args, 30_000);
    const view = await take('turned.mp4', await readFile(turned));
    // Newer ffmpeg writes no rotation this way; then it lies flat for everybody.
    expect([view.width, view.height].sort((a, b) => a - b)).toEqual([180, 320]);
    const poster = await sharp(await stored(view.url, 'poster.jpg')).metadata();
    expect([poster.width, poster.height]).toEqual([view.width, view.height]);
  });

  test('a broken one fails with a reason, and leaves no source', async () => {
    const bytes = await film('.mp4', ['-movflags', '+faststart']);
    const view = await take('cut.mp4', bytes.subarray(0, 600));
    expect(view).toMatchObject({ state: 'failed', failureReason: expect.stringContaining('is damaged or incomplete') });
    expect(await mediaStorage().size(keyOf(view.url), 'source')).toBeNull();
  });

  test('one that is no film but a list of other files opens none of them', async () => {
    const list = `ftyp${'ffconcat version 1.0\nfile /etc/passwd\n'}`;
    const head = Buffer.from([0, 0, 0, 0x18]);
    const view = await take(
      'list.mp4',
      Buffer.concat([head, Buffer.from('ftypisom\0\0\0\0isomiso2'), Buffer.from(list)]),
    );
    expect(view.state).toBe('failed');
  });
});

test.skipIf(!hasFfmpeg)('a program that does not come to an end is stopped', async () => {
  const endless = ['-nostdin', '-v', 'error', '-re', '-f', 'lavfi', '-i', 'testsrc', '-f', 'null', '-'];
  await expect(runProgram('ffmpeg', endless, 500)).rejects.toThrow('took longer than');
});

describe('a PDF', () => {
  async function document(pages: number) {
    const pdf = await PDFDocument.create();
    for (let index = 0; index < pages; index += 1) pdf.addPage([600, 800]).drawText(`Page ${index + 1}`);
    return pdf;
  }
  test('keeps its pages and loses its scripts', async () => {
    const pdf = await document(3);
    const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert("secretscript")') };
    pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj(script));
    pdf.getPage(0).node.set(PDFName.of('AA'), pdf.context.obj({ O: script }));
    const note = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: script };
    pdf.getPage(1).node.set(PDFName.of('Annots'), pdf.context.obj([note]));
    const view = await take('slides.pdf', await pdf.save({ useObjectStreams: false }));
    expect(view).toMatchObject({ state: 'ready', mimeType: 'application/pdf', width: 600, height: 800 });
    const kept = await PDFDocument.load(await stored(view.url, 'original'));
    expect(kept.getPageCount()).toBe(3);
    const plain = Buffer.from(await kept.save({ useObjectStreams: false }));
    for (const trace of ['secretscript', 'JavaScript', '/AA']) expect(plain.includes(trace), trace).toBe(false);
    expect(await sharp(await stored(view.url, 'thumb.webp')).metadata()).toMatchObject({ width: 480, height: 640 });
  });

  test('a broken one fails with a reason', async () => {
    const bytes = await (await document(1)).save();
    const view = await take('cut.pdf', bytes.subarray(0, 40));
    expect(view).toMatchObject({ state: 'failed', failureReason: expect.stringContaining('is damaged') });
  });
});

// How fast are 400 photographs of 5 MB processed in the background, with the worker killed once, and is one lost?
// `npm run bench -- images [count]`. Prints one JSON object.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { newId } from '@/db/id';
import { media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';
import { admitFile } from '@/lib/services/media/admit-file';
import { mediaStorage } from '@/lib/services/media/storage';
import { spawnMediaWorker } from '@/lib/services/media/testing/spawn-media-worker';
import { openWorld } from './parts/world';

const [count = 400] = process.argv.slice(2).map(Number);
const world = await openWorld();

/** 12 megapixels that weigh about 5 MB as JPEG, as a telephone makes them. */
async function photograph(): Promise<Buffer> {
  const raw = { width: 1600, height: 1200, channels: 3 as const };
  const base = await sharp(randomBytes(raw.width * raw.height * 3), { raw })
    .resize(4000, 3000)
    .png({ compressionLevel: 1 })
    .toBuffer();
  let best = Buffer.alloc(0);
  for (let quality = 60; quality <= 98 && best.length < 5_000_000; quality += 2) {
    best = await sharp(base).jpeg({ quality }).toBuffer();
  }
  return best;
}
const bytes = await photograph();
for (let index = 0; index < count; index += 1) {
  const file = path.join(world.folder, `photo-${index}.jpg`);
  fs.writeFileSync(file, bytes);
  await admitFile(world.ctx, file, { id: newId(), name: `photo-${index}.jpg`, type: 'image/jpeg', folderId: null });
}

const ready = async () => {
  const [row] = await asSystem(world.database.db, (tx) =>
    tx.select({ count: sql<number>`count(*)::int` }).from(media).where(eq(media.state, 'ready')),
  );
  return row?.count ?? 0;
};
let worker = await spawnMediaWorker();
const began = performance.now();
while ((await ready()) < count / 4) await sleep(100);
await worker.kill();
const killedAfter = await ready();
worker = await spawnMediaWorker();
let peakMegabytes = 0;
while ((await ready()) < count && performance.now() - began < 3_600_000) {
  const status = fs.readFileSync(`/proc/${worker.pid}/status`, 'utf8');
  peakMegabytes = Math.max(peakMegabytes, Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1000));
  await sleep(500);
}
const seconds = (performance.now() - began) / 1000;
const rows = await asSystem(world.database.db, (tx) =>
  tx.select({ key: media.key }).from(media).where(eq(media.state, 'ready')),
);
const whole = await Promise.all(rows.map(async ({ key }) => (await mediaStorage().size(key, 'original')) !== null));
await worker.kill();
const settings = { images: count, megabytesEach: Math.round(bytes.length / 100_000) / 10, killedAfter };
const lost = count - whole.filter(Boolean).length;
const perSecond = Math.round((count / seconds) * 100) / 100;
console.log(
  JSON.stringify({ ...settings, seconds: Math.round(seconds), perSecond, workerPeakMegabytes: peakMegabytes, lost }),
);
await world.close();

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { events } from '@/db/schema/events';
import { media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { topicsOf } from '@/lib/domain/topics-of';
import type { MediaView } from '@/lib/domain/views';
import { enqueue } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { admitFile } from './admit-file';
import { processMedia } from './process-media';
import { mediaStorage } from './storage';
import { openDataFolder } from './testing/pictures';
import { spawnMediaWorker } from './testing/spawn-media-worker';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
const data = openDataFolder();
const workers: Awaited<ReturnType<typeof spawnMediaWorker>>[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  ({ ctx } = await seedLocation(database.db));
});
afterAll(async () => {
  for (const worker of workers) await worker.kill();
  await database.close();
  data.close();
});

/** Noise, so that it takes a while to draw anew. */
async function admit(width: number, height: number) {
  const file = `${data.folder}/${newId()}`;
  const raw = { width, height, channels: 3 as const };
  await sharp(randomBytes(width * height * 3), { raw })
    .jpeg({ quality: 95 })
    .toFile(file);
  return admitFile(ctx, file, { id: newId(), name: 'a.jpg', type: 'image/jpeg', folderId: null });
}
const jobs = async () => [
  ...(await database.sql`select name, state, data, policy, retry_limit, heartbeat_seconds, retry_count from pgboss.job
    where name like 'media.%' and name <> 'media.sweep' order by created_on`),
];
const states = () =>
  asSystem(database.db, (tx) => tx.select({ id: media.id, state: media.state, key: media.key }).from(media));
const keyOf = (url: string) => url.split('/')[2] ?? '';
const jobOf = (mediaId: string) => ({ organizationId: ctx.organizationId, locationId: ctx.locationId, mediaId });

test('a job is there when its change is, and only then, and as pg-boss itself would write it', async () => {
  const work = inLocation(ctx, async (tx) => {
    await enqueue(tx, 'media.picture', jobOf(newId()));
    throw new Error('never mind');
  });
  await expect(work).rejects.toThrow('never mind');
  expect(await jobs()).toEqual([]);
  const mediaId = newId();
  const seen = await inLocation(ctx, async (tx) => {
    await enqueue(tx, 'media.picture', jobOf(mediaId));
    return tx.execute(sql`select current_user as who, current_setting('almanac.location_id') as place`);
  });
  // The walls stand again for what follows in the transaction.
  expect([...seen]).toEqual([{ who: 'almanac_tenant', place: ctx.locationId }]);
  const boss = new PgBoss({ connectionString: database.url, max: 1, supervise: false, schedule: false });
  await boss.start();
  await boss.send('media.picture', jobOf(mediaId));
  await boss.stop({ graceful: false });
  const skip = ['id', 'created_on', 'start_after', 'keep_until'];
  const rows = await database.sql`select to_jsonb(j) as job from pgboss.job j where name = 'media.picture'`;
  const [ours, theirs] = rows.map(({ job }) =>
    Object.fromEntries(Object.entries(job).filter(([name]) => !skip.includes(name))),
  );
  expect(ours).toEqual(theirs);
  await database.sql`delete from pgboss.job where name = 'media.picture'`;
});

test('processing twice does no harm, and is told as topic media', async () => {
  const view = await admit(400, 300);
  await processMedia(database.db, jobOf(view.id), { isLastTry: false });
  await processMedia(database.db, jobOf(view.id), { isLastTry: false });
  const told = await asSystem(database.db, (tx) =>
    tx.select({ name: events.name }).from(events).where(eq(events.subjectId, view.id)).orderBy(events.id),
  );
  expect(told.map(({ name }) => name)).toEqual(['media.uploaded', 'media.processed']);
  expect(topicsOf('media.processed')).toEqual(['media']);
  expect(await mediaStorage().size(keyOf(view.url), 'source')).toBeNull();
  expect(await mediaStorage().size(keyOf(view.url), 'original')).toBeGreaterThan(0);
});

test('our own trouble is tried again; at the last try the file says so', async () => {
  const view = await admit(100, 100);
  await mediaStorage().remove(keyOf(view.url), 'source');
  await expect(processMedia(database.db, jobOf(view.id), { isLastTry: false })).rejects.toThrow('is gone');
  const stateOf = async () => (await states()).find(({ id }) => id === view.id)?.state;
  expect(await stateOf()).toBe('processing');
  await expect(processMedia(database.db, jobOf(view.id), { isLastTry: true })).rejects.toThrow('is gone');
  expect(await stateOf()).toBe('failed');
  await database.sql`delete from pgboss.job`;
});

test('a worker killed in mid-job loses nothing: another one does its jobs', { timeout: 240_000 }, async () => {
  const views: MediaView[] = [];
  for (let index = 0; index < 12; index += 1) views.push(await admit(3000, 2400));
  const ready = async () => {
    const rows = await states();
    return views.filter(({ id }) => rows.some((row) => row.id === id && row.state === 'ready')).length;
  };
  const first = await spawnMediaWorker();
  workers.push(first);
  while ((await ready()) === 0) await sleep(20);
  await first.kill();
  const orphans = (await jobs()).filter(({ state }) => state === 'active').length;
  expect(orphans).toBeGreaterThan(0);
  expect(await ready()).toBeLessThan(12);
  workers.push(await spawnMediaWorker());
  const began = Date.now();
  while ((await ready()) < 12 && Date.now() - began < 200_000) await sleep(200);
  expect(await ready()).toBe(12);
  for (const { url } of views) {
    expect(await mediaStorage().size(keyOf(url), 'original')).toBeGreaterThan(0);
    expect(await mediaStorage().size(keyOf(url), 'thumb.webp')).toBeGreaterThan(0);
  }
});

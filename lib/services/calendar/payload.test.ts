import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { media } from '@/db/schema/media';
import { postMedia, posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { inLocation } from '../context';
import { listDays } from './list-days';
import { listRows } from './list-rows';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The same noise in each run. */
const noise = (seed: string) => createHash('sha256').update(seed).digest();

test('a full month, each post with a picture, three accounts and a long text, is at most 20 KB over the wire', async () => {
  const { ctx } = await seedLocation(database.db, { timeZone: 'Asia/Tokyo' });
  const here = { organizationId: ctx.organizationId, locationId: ctx.locationId };
  const networks = ['bluesky', 'mastodon', 'instagram'];
  const accounts = await Promise.all(networks.map((network, position) => seedAccount(ctx, { network, position })));
  // 200 signs in no order: more than a language has to say.
  const text = (index: number) =>
    Array.from({ length: 200 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((noise(`${index}.${at}`)[0] ?? 0) % 200)),
    ).join('');
  const planned = Array.from({ length: 42 * 6 }, (_, index) => {
    const scheduledAt = new Date(Date.UTC(2026, 10, 30 + (index % 42), 1 + (index % 12), index % 60));
    return { ...here, id: newId(), summary: text(index), scheduledAt, details: {}, state: 'scheduled' as const };
  });
  const pictures = planned.map(({ id: postId }) => {
    const key = noise(postId).toString('base64url').slice(0, 32);
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', bytes: 1, width: 1, height: 1, sha256: '' };
    return { ...here, ...file, id: newId(), postId, key };
  });
  await inLocation(ctx, async (tx) => {
    await tx.insert(posts).values(planned);
    await tx.insert(media).values(pictures);
    await tx
      .insert(postMedia)
      .values(pictures.map(({ id: mediaId, postId }) => ({ ...here, postId, mediaId, position: 0 })));
    await tx
      .insert(publications)
      .values(planned.flatMap(({ id: postId }) => accounts.map((accountId) => ({ ...here, postId, accountId }))));
  });
  const answer = await listDays(ctx, { from: '2026-11-30', to: '2027-01-11' });
  expect(answer.days.map(({ count }) => count)).toEqual(Array(42).fill(6));
  expect(answer.entries).toHaveLength(42 * 4);
  expect(answer.entries[0]).toMatchObject({ networks, thumbnailUrl: expect.stringContaining('/thumb.webp') });
  expect(gzipSync(JSON.stringify(answer)).length).toBeLessThan(20_000);
  const oneDay = { from: '2026-12-01', to: '2026-12-02', characters: 180 };
  const lengths = (entries: { text: string }[]) => entries.map((entry) => entry.text.length);
  // Paper has room for more, and says how much of it.
  expect(lengths((await listDays(ctx, oneDay)).entries)).toEqual([180, 180, 180, 180]);
  expect(lengths((await listRows(ctx, oneDay)).entries)).toEqual([180, 180, 180]);
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { media } from '@/db/schema/media';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import type { PublishJob, PublishMedia } from '@/lib/providers/provider';
import type { Context } from '@/lib/services/context';
import { createPost } from '@/lib/services/posts/create-post';
import { seedMedia } from '@/lib/services/posts/testing';
import { shortenLinks } from '@/lib/services/short-links/shorten-links';
import { type HostileNetwork, hostileNetwork } from './testing/hostile-network';
import { plainMedia } from './testing/no-media';
import { letTimePass, look } from './testing/plan';
import { runToTheEnd, testMachine, turn } from './testing/test-machine';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let network: HostileNetwork;
/** What was handed over by account and part, each time it was. */
let jobs: { accountId: string; part: string; job: PublishJob }[];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await look(database.sql, (tx) => tx`delete from posts`);
  await look(database.sql, (tx) => tx`delete from media`);
  ({ ctx } = await seedLocation(database.db));
  network = hostileNetwork();
  jobs = [];
  const { commit } = network.provider;
  network.provider.commit = async (job, call) => {
    jobs.push({ accountId: job.account.remoteId, part: job.part, job });
    return commit(job, call);
  };
});

const base = 'https://al.example';
const machine = () =>
  testMachine(database.sql, network, {
    media: plainMedia,
    shortenLinks: (post, urls) => shortenLinks(database.db, base, post, urls),
  });
const set = (values: Partial<typeof locations.$inferInsert>) =>
  asSystem(database.db, (tx) => tx.update(locations).set(values).where(eq(locations.id, ctx.locationId)));
const send = (draft: Partial<PostDraft>) => createPost(ctx, { draft: PostDraft.parse(draft), intent: 'publish_now' });
const sentTo = (accountId: string, part = 'post') => {
  const found = jobs.filter((one) => one.accountId === accountId && one.part === part).map(({ job }) => job.content);
  return found[0] ?? Promise.reject(new Error(`Nothing of ${part} went to ${accountId}`));
};
const read = async (one: { read(): Promise<Uint8Array> } | null | undefined) =>
  one ? new TextDecoder().decode(await one.read()) : null;
const shown = (list: PublishMedia[]) =>
  Promise.all(list.map(async (one) => ({ alt: one.altText, bytes: await read(one), poster: await read(one.poster) })));
const publicationOf = async (postId: string) => {
  const rows = await look(
    database.sql,
    (tx) => tx`select state, failure_reason from publications where post_id = ${postId}`,
  );
  return rows[0];
};

const big = { width: 1080, height: 1350, bytes: 200_000 };
const facts = { durationMs: 9000, fps: 30, videoCodec: 'h264', audioCodec: 'aac' };

test('every account gets what was scheduled for it: its own words over its network’s over the common ones', async () => {
  const [plain, x1, x2] = [
    await seedAccount(ctx),
    await seedAccount(ctx, { network: 'x' }),
    await seedAccount(ctx, { network: 'x' }),
  ];
  const [a, b] = [await seedMedia(ctx, { ...big, key: 'a' }), await seedMedia(ctx, { ...big, key: 'b' })];
  await send({
    summary: 'Common',
    accountIds: [plain, x1, x2],
    followUpComment: 'Comment',
    media: [
      { mediaId: a, altText: 'First', edit: { rotate: 90 } },
      { mediaId: a, altText: 'Second', edit: {} },
    ],
    overrides: {
      x: { summary: 'For X', media: [{ mediaId: b, altText: 'Of X', edit: {} }] },
      [x2]: { summary: 'For this one', followUpComment: 'Its own' },
    },
    linkPreview: { url: 'https://a.example/page', title: 'Page', description: 'About', imageMediaId: b },
    mentions: [
      { network: 'x', text: '@acme', remoteId: '1', url: '' },
      { network: 'playground', text: '@acme', remoteId: '2', url: '' },
    ],
  });
  await runToTheEnd(machine(), database.sql);
  const common = await sentTo(plain);
  expect(common).toMatchObject({
    text: 'Common',
    type: 'post',
    linkPreview: { url: 'https://a.example/page', title: 'Page', description: 'About', image: { id: `${b}-card` } },
    mentions: [{ remoteId: '2' }],
  });
  expect(await shown(common.media)).toEqual([
    { alt: 'First', bytes: 'a {"rotate":90}', poster: null },
    { alt: 'Second', bytes: 'a', poster: null },
  ]);
  // The same file twice is two uploads.
  expect(new Set(common.media.map(({ id }) => id)).size).toBe(2);
  expect(await sentTo(x1)).toMatchObject({ text: 'For X', mentions: [{ remoteId: '1' }] });
  expect(await shown((await sentTo(x1)).media)).toEqual([{ alt: 'Of X', bytes: 'b', poster: null }]);
  expect(await sentTo(x2)).toMatchObject({ text: 'For this one', media: [{ altText: 'Of X' }] });
  expect(await sentTo(plain, 'follow_up')).toMatchObject({ text: 'Comment', media: [], linkPreview: null });
  const comments = jobs.filter(({ part }) => part === 'follow_up').map(({ job }) => job.content.text);
  expect(comments.sort()).toEqual(['Comment', 'Comment', 'Its own']);
});

test('custom values and short links are filled in, and said again when the answer was lost, whatever changed since', async () => {
  const account = await seedAccount(ctx);
  await set({ customValues: { 'location.phone': '030 123' } });
  const url = `https://shop.example/${'long/'.repeat(12)}`;
  const post = await send({
    summary: `Call {{location.phone}} in {{ location.name }}: ${url}.`,
    accountIds: [account],
    shortenLinks: true,
  });
  network.manners.push('lose');
  const one = machine();
  await turn(one);
  await set({ customValues: { 'location.phone': 'another number' }, name: 'Elsewhere' });
  await runToTheEnd(one, database.sql);
  expect(jobs.map(({ job }) => job.content.text)).toHaveLength(2);
  const [first, second] = jobs.map(({ job }) => job.content.text);
  expect(first).toMatch(/^Call 030 123 in Berlin: https:\/\/al\.example\/s\/\w{8}\.$/);
  expect(second).toBe(first);
  expect(network.ledger).toMatchObject([{ text: first }]);
  expect(await publicationOf(post.id)).toMatchObject({ state: 'published' });
});

test('a look-back looks for what was said, not for what is written', async () => {
  const account = await seedAccount(ctx);
  await set({ customValues: { 'location.phone': '030 123' } });
  const looked: string[] = [];
  const { latest } = network.provider;
  network.provider.latest = async (job, call) => {
    looked.push(job.content.text);
    return latest(job, call);
  };
  await send({ summary: 'Call {{location.phone}}', accountIds: [account] });
  network.manners.push('accept_and_lose');
  const one = machine();
  await turn(one);
  await set({ customValues: {} });
  await runToTheEnd(one, database.sql);
  expect(looked).toEqual(['Call 030 123']);
  expect(network.ledger).toHaveLength(1);
});

test('a custom value that is gone when the post is due stops it, and says which', async () => {
  const account = await seedAccount(ctx);
  await set({ customValues: { 'location.phone': '030', 'location.street': 'x' } });
  const post = await send({ summary: '{{location.phone}} and {{location.street}}', accountIds: [account] });
  await set({ customValues: { 'location.street': 'x' } });
  await runToTheEnd(machine(), database.sql);
  const stopped = await publicationOf(post.id);
  expect(stopped).toMatchObject({ state: 'failed' });
  expect(stopped?.failure_reason).toMatch(/^\{\{location\.phone\}\} has no value.*Nothing was sent/);
  expect(network.calls).toMatchObject({ prepare: 0, commit: 0 });
});

test('the watermark marks images where it is asked for and allowed; optimisation and covers are wished for', async () => {
  const [plain, tiktok] = [await seedAccount(ctx), await seedAccount(ctx, { network: 'tiktok' })];
  const mark = await seedMedia(ctx, { key: 'mark' });
  await set({ watermark: { mediaId: mark, position: 'center', opacity: 0.5, scale: 0.2 } });
  const photo = await seedMedia(ctx, { ...big, key: 'photo', mimeType: 'image/jpeg' });
  const cover = await seedMedia(ctx, { ...big, key: 'cover', mimeType: 'image/jpeg' });
  const video = await seedMedia(ctx, {
    ...{ key: 'video', name: 'v.mp4', mimeType: 'video/mp4', width: 1080, height: 1920, bytes: 900_000 },
    video: facts,
  });
  const details = { tiktok: { privacyLevel: 'PUBLIC_TO_EVERYONE' as const, title: 'Photo' } };
  const media = [{ mediaId: photo, altText: '', edit: {} }];
  await send({ summary: 'Marked', accountIds: [plain, tiktok], media, details, applyWatermark: true });
  await send({ summary: 'Not marked', accountIds: [plain], media, mediaOptimization: true });
  await send({
    summary: 'A video',
    accountIds: [plain],
    media: [{ mediaId: video, altText: '', edit: { coverMediaId: cover } }],
    applyWatermark: true,
  });
  await runToTheEnd(machine(), database.sql);
  const of = (text: string, accountId: string) => {
    const found = jobs.find(({ job, ...one }) => job.content.text === text && one.accountId === accountId);
    return shown(found?.job.content.media ?? []);
  };
  expect(await of('Marked', plain)).toMatchObject([{ bytes: 'photo {"watermark":"mark"}' }]);
  expect(await of('Marked', tiktok)).toMatchObject([{ bytes: 'photo' }]);
  expect(await of('Not marked', plain)).toMatchObject([{ bytes: 'photo {"optimise":true}' }]);
  expect(await of('A video', plain)).toMatchObject([
    { bytes: expect.not.stringContaining('mark'), poster: 'video cover' },
  ]);
  const sentVideo = jobs.find(({ job }) => job.content.text === 'A video')?.job.content.media[0];
  expect(sentVideo).toMatchObject({ durationMs: 9000, mimeType: 'video/mp4' });
});

test('images become one PDF on LinkedIn and nowhere else; alt texts end where their network ends them', async () => {
  const [plain, linkedin] = [await seedAccount(ctx), await seedAccount(ctx, { network: 'linkedin' })];
  const bluesky = await seedAccount(ctx, { network: 'bluesky' });
  const [a, b] = [await seedMedia(ctx, { ...big, key: 'a' }), await seedMedia(ctx, { ...big, key: 'b' })];
  const altText = `${'x'.repeat(1999)}👩‍👩‍👧 and more`;
  await send({
    summary: 'Slides',
    accountIds: [plain, linkedin, bluesky],
    media: [
      { mediaId: a, altText, edit: {} },
      { mediaId: b, altText: 'Short', edit: {} },
    ],
    details: { linkedin: { postAsPdf: true, pdfTitle: 'Our year' } },
  });
  await runToTheEnd(machine(), database.sql);
  const pdf = (await sentTo(linkedin)).media;
  expect(pdf).toMatchObject([{ mimeType: 'application/pdf', altText: 'Our year' }]);
  expect(await read(pdf[0])).toBe('Our year: a, b');
  expect((await sentTo(plain)).media).toHaveLength(2);
  expect((await sentTo(bluesky)).media.map((one) => one.altText)).toEqual(['x'.repeat(1999), 'Short']);
});

test('a file still being processed is waited for; one that failed is told', async () => {
  const account = await seedAccount(ctx);
  const photo = await seedMedia(ctx, { ...big, key: 'photo' });
  const post = await send({ summary: 'Hi', accountIds: [account], media: [{ mediaId: photo, altText: '', edit: {} }] });
  const become = (state: 'processing' | 'failed' | 'ready') =>
    asSystem(database.db, (tx) => tx.update(media).set({ state }).where(eq(media.id, photo)));
  await become('processing');
  const one = machine();
  await turn(one);
  expect(await publicationOf(post.id)).toMatchObject({
    state: 'scheduled',
    failure_reason: expect.stringContaining('still being processed'),
  });
  await become('failed');
  await letTimePass(database.sql);
  await turn(one);
  expect(await publicationOf(post.id)).toMatchObject({
    state: 'failed',
    failure_reason: expect.stringContaining('could not be processed'),
  });
  expect(network.ledger).toEqual([]);
});

test('every text of an account is filled in: card, alt texts and its network’s own fields', async () => {
  const pin = await seedAccount(ctx, { network: 'pinterest' });
  await set({ customValues: { 'location.city': 'Kiel' } });
  const photo = await seedMedia(ctx, { ...big, key: 'photo', mimeType: 'image/jpeg' });
  const draft = {
    summary: 'In {{location.city}}',
    accountIds: [pin],
    media: [{ mediaId: photo, altText: '{{location.city}} at night', edit: {} }],
    linkPreview: { url: 'https://a.example', title: '{{location.city}}', description: '', imageMediaId: null },
    details: {
      pinterest: { title: 'Pin of {{location.city}}', boards: { [pin]: ['b1'] } },
      // Not this account's: nobody there will ever see it.
      youtube: { title: '{{location.nothing}}' },
    },
  };
  await send(draft);
  await runToTheEnd(machine(), database.sql);
  expect(await sentTo(pin)).toMatchObject({
    text: 'In Kiel',
    media: [{ altText: 'Kiel at night' }],
    linkPreview: { title: 'Kiel' },
    details: { pinterest: { title: 'Pin of Kiel' } },
  });
  const wrong = { ...draft, details: { pinterest: { ...draft.details.pinterest, title: '{{location.nothing}}' } } };
  await expect(send(wrong)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('{{location.nothing}}'),
  });
});

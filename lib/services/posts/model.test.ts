import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { media } from '@/db/schema/media';
import { campaigns } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { contentOf, fingerprintOf } from '@/lib/domain/fingerprint';
import { PostDraft } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import type { Context } from '../context';
import { changePost } from './change-post';
import { createPost } from './create-post';
import { deletePost } from './delete-post';
import { duplicatePost } from './duplicate-post';
import { getPost } from './get-post';
import { restorePost } from './restore-post';
import { readPublication, seedMedia } from './testing';
import { updatePost } from './update-post';

const now = new Date('2026-12-01T08:00:30.000Z');
const schedule = { wallTime: '2026-12-24T10:00', timeZone: 'Europe/Berlin' };
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let account: string;
let ids: { photo: string; other: string; video: string; cover: string; card: string; campaign: string };

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
const seedCampaign = async (at: Context) => {
  const { organizationId, locationId } = at;
  const id = newId();
  await asSystem(at.db, (tx) => tx.insert(campaigns).values({ organizationId, locationId, id, name: 'Spring' }));
  return id;
};
const facts = { durationMs: 9000, fps: 30, videoCodec: 'h264', audioCodec: 'aac' };
const seedVideo = (at: Context) =>
  seedMedia(at, { mimeType: 'video/mp4', name: 'a.mp4', width: 1080, height: 1920, video: facts });
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db, { now }));
  account = await seedAccount(ctx);
  const [photo, other, cover, card] = await Promise.all([1, 2, 3, 4].map(() => seedMedia(ctx)));
  if (!photo || !other || !cover || !card) throw new Error('no media');
  ids = { photo, other, cover, card, video: await seedVideo(ctx), campaign: await seedCampaign(ctx) };
});

/** Everything a post can say at once. */
const whole = (): PostDraft =>
  PostDraft.parse({
    summary: 'For everybody @acme',
    accountIds: [account],
    media: [
      { mediaId: ids.photo, altText: 'A', edit: { rotate: 90, crop: { x: 0, y: 0.1, width: 1, height: 0.5 } } },
      { mediaId: ids.photo, altText: 'The same again', edit: {} },
    ],
    followUpComment: 'First!',
    details: { linkedin: { postAsPdf: true, pdfTitle: 'Slides' } },
    overrides: {
      playground: { summary: 'For Playground', media: [{ mediaId: ids.other, altText: 'B', edit: {} }] },
      [account]: { followUpComment: '', media: [] },
      x: { summary: '' },
      instagram: { type: 'reel', media: [{ mediaId: ids.video, edit: { coverMediaId: ids.cover } }] },
      [newId()]: { summary: 'An account that is not on the post' },
    },
    campaignId: ids.campaign,
    linkPreview: { url: 'https://example.com/a', title: 'A page', description: 'About', imageMediaId: ids.card },
    mentions: [{ network: 'facebook', text: '@acme', remoteId: '123', url: 'https://facebook.com/acme' }],
    applyWatermark: true,
    mediaOptimization: true,
    shortenLinks: true,
  });

/** What a view says, as the draft that would have made it. */
function asDraft(view: PostView): PostDraft {
  const inDraft = ({ id, altText, edit }: PostView['media'][number]) => ({ mediaId: id, altText, edit });
  return PostDraft.parse({
    ...view,
    accountIds: view.publications.map(({ accountId }) => accountId),
    media: view.media.map(inDraft),
    tagIds: view.tags.map(({ id }) => id),
    categoryId: view.category?.id ?? null,
    campaignId: view.campaign?.id ?? null,
    overrides: Object.fromEntries(
      Object.entries(view.overrides).map(([scope, { media: own, ...rest }]) => {
        return [scope, own ? { ...rest, media: own.map(inDraft) } : rest];
      }),
    ),
  });
}

test('a post keeps everything it can say through every verb', async () => {
  const made = await createPost(ctx, { draft: whole() });
  expect(asDraft(made)).toEqual(asWritten(made));
  expect(made).toMatchObject({
    campaign: { name: 'Spring' },
    linkPreview: { imageUrl: expect.stringMatching(/media/) },
  });
  const patched = await changePost(ctx, { postId: made.id, summary: 'Changed' });
  expect(asDraft(patched)).toEqual({ ...asWritten(made), summary: 'Changed' });
  const saved = await updatePost(ctx, { postId: made.id, version: patched.version, draft: asWritten(made) });
  expect(asDraft(saved)).toEqual(asWritten(made));
  // Saved again as it is, nothing happens.
  expect((await updatePost(ctx, { postId: made.id, version: saved.version, draft: asWritten(made) })).version).toBe(3);
  await deletePost(ctx, { postId: made.id });
  expect(asDraft(await restorePost(ctx, { postId: made.id }))).toEqual(asWritten(made));
  expect(asDraft(await duplicatePost(ctx, { postId: made.id }))).toEqual(asWritten(made));
});

/** The draft a post was made of: the id of the account that is not on it was made up on the way. */
function asWritten(post: PostView): PostDraft {
  const draft = whole();
  const named = Object.keys(post.overrides).find((key) => key.length === 24 && key !== account) ?? '';
  const overrides = Object.entries(draft.overrides).filter(([key]) => key.length !== 24 || key === account);
  const stranger = { summary: 'An account that is not on the post' };
  return { ...draft, overrides: { ...Object.fromEntries(overrides), [named]: stranger } };
}

test('each part of the model binds what is scheduled anew, and only what networks see', async () => {
  const draft = PostDraft.parse({ summary: 'Plain', accountIds: [account], schedule });
  let post = await createPost(ctx, { draft, intent: 'schedule' });
  const publicationId = post.publications[0]?.id ?? '';
  const prints = [(await readPublication(ctx, publicationId)).fingerprint];
  const changes: Partial<PostDraft>[] = [
    { media: [{ mediaId: ids.photo, altText: '', edit: {} }] },
    { media: [{ mediaId: ids.photo, altText: '', edit: { rotate: 180 } }] },
    { overrides: { [account]: { summary: 'Own' } } },
    { overrides: { [account]: { summary: 'Own', media: [] } } },
    { overrides: { playground: { followUpComment: 'Own' } } },
    { linkPreview: { url: 'https://a.example', title: 'A', description: '', imageMediaId: null } },
    { linkPreview: { url: 'https://a.example', title: 'A', description: '', imageMediaId: ids.card } },
    { mentions: [{ network: 'playground', text: 'Plain', remoteId: 'x', url: '' }] },
    { applyWatermark: true },
    { mediaOptimization: true },
    { shortenLinks: true },
  ];
  for (const change of changes) {
    post = await changePost(ctx, { postId: post.id, ...change });
    expect(post.state).toBe('scheduled');
    const { fingerprint } = await readPublication(ctx, publicationId);
    expect(fingerprint).toBe(fingerprintOf(contentOf(asDraft(post))));
    prints.push(fingerprint);
  }
  expect(new Set(prints).size).toBe(prints.length);
  await changePost(ctx, { postId: post.id, campaignId: ids.campaign });
  expect((await readPublication(ctx, publicationId)).fingerprint).toBe(prints.at(-1));
});

test('the first comment waits where the account’s own words say so', async () => {
  const [silent, chatty, stranger] = [
    await seedAccount(ctx),
    await seedAccount(ctx),
    await seedAccount(ctx, { network: 'tiktok' }),
  ];
  const draft = PostDraft.parse({
    summary: 'Hello',
    accountIds: [account, silent, chatty],
    schedule,
    followUpComment: 'For all',
    overrides: { [silent]: { followUpComment: ' ' } },
  });
  const states = async (post: PostView) => {
    const rows = await asSystem(database.db, (tx) =>
      tx.select().from(publications).where(eq(publications.postId, post.id)),
    );
    return Object.fromEntries(rows.map((row) => [row.accountId, row.followUpState]));
  };
  const post = await createPost(ctx, { draft, intent: 'schedule' });
  expect(await states(post)).toEqual({ [account]: 'waiting', [silent]: 'none', [chatty]: 'waiting' });
  const overrides = { [chatty]: { followUpComment: 'Mine' } };
  await changePost(ctx, { postId: post.id, followUpComment: '', overrides });
  expect(await states(post)).toEqual({ [account]: 'none', [silent]: 'none', [chatty]: 'waiting' });
  await changePost(ctx, { postId: post.id, followUpComment: 'Again', overrides: {} });
  expect(new Set(Object.values(await states(post)))).toEqual(new Set(['waiting']));
  const video = [{ mediaId: ids.video, altText: '', edit: {} }];
  const details = { tiktok: { privacyLevel: 'PUBLIC_TO_EVERYONE' as const } };
  const onTikTok = PostDraft.parse({ summary: 'Hi', accountIds: [stranger], media: video, details });
  const silenced = { ...onTikTok, schedule, followUpComment: 'TikTok takes none' };
  const scheduled = await createPost(ctx, { draft: silenced, intent: 'schedule' });
  expect(await states(scheduled)).toEqual({ [stranger]: 'none' });
});

test('a copy leaves deleted files behind wherever they stand', async () => {
  const post = await createPost(ctx, { draft: whole() });
  const gone = [ids.photo, ids.video, ids.card];
  const remove = (id: string) =>
    asSystem(database.db, (tx) => tx.update(media).set({ deletedAt: now }).where(eq(media.id, id)));
  await remove(ids.cover);
  const first = await duplicatePost(ctx, { postId: post.id });
  expect(first.overrides.instagram?.media).toMatchObject([{ id: ids.video, edit: {} }]);
  expect(first.overrides.instagram?.media?.[0]?.edit).not.toHaveProperty('coverMediaId');
  for (const id of gone) await remove(id);
  const copy = await duplicatePost(ctx, { postId: post.id });
  expect(copy).toMatchObject({
    media: [],
    overrides: { playground: { media: [{ id: ids.other }] }, instagram: { type: 'reel', media: [] } },
    linkPreview: { title: 'A page', imageMediaId: null, imageUrl: null },
    notice: 'Left out of the copy: files that were deleted.',
  });
  // What is left can be saved: nothing in it points to a file that is not there.
  await expect(changePost(ctx, { postId: copy.id, summary: 'Goes on' })).resolves.toMatchObject({ summary: 'Goes on' });
});

test('files, covers, card images and campaigns of another location are not found, wherever they stand', async () => {
  const { ctx: theirs } = await seedLocation(database.db, { now });
  const file = await seedMedia(theirs);
  const campaign = await seedCampaign(theirs);
  const mine = await createPost(ctx, { draft: PostDraft.parse({ summary: 'Mine' }) });
  const card = { url: 'https://a.example', title: '', description: '' };
  const wrong: Partial<PostDraft>[] = [
    { media: [{ mediaId: file, altText: '', edit: {} }] },
    { media: [{ mediaId: ids.video, altText: '', edit: { coverMediaId: file } }] },
    { overrides: { x: { media: [{ mediaId: file, altText: '', edit: {} }] } } },
    { overrides: { [newId()]: { media: [{ mediaId: ids.video, altText: '', edit: { coverMediaId: file } }] } } },
    { linkPreview: { ...card, imageMediaId: file } },
    { campaignId: campaign },
  ];
  for (const part of wrong) {
    const draft = PostDraft.parse({ summary: 'Mine', ...part });
    await expect(createPost(ctx, { draft })).rejects.toMatchObject({ code: 'not_found' });
    await expect(updatePost(ctx, { postId: mine.id, version: 1, draft })).rejects.toMatchObject({ code: 'not_found' });
    await expect(changePost(ctx, { postId: mine.id, ...part })).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await getPost(ctx, { postId: mine.id })).toMatchObject({ version: 1 });
});

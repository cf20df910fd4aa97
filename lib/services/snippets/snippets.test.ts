import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import type { Context } from '../context';
import { createCampaign } from '../labels/create-campaign';
import { createTag } from '../labels/create-tag';
import { deleteCampaign } from '../labels/delete-campaign';
import { deleteTag } from '../labels/delete-tag';
import { deleteMedia } from '../media/delete-media';
import { seedMedia } from '../posts/testing';
import { createSnippet } from './create-snippet';
import { deleteSnippet } from './delete-snippet';
import { listSnippets } from './list-snippets';
import { updateSnippet } from './update-snippet';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
});
const words = { kind: 'text' as const, draft: null };

test('texts and hashtag groups are kept by name, each kind its own', async () => {
  const text = await createSnippet(ctx, { ...words, name: 'Hours', text: ' Open 7–18 ' });
  expect(text).toMatchObject({ kind: 'text', name: 'Hours', text: 'Open 7–18', draft: null, media: [] });
  await createSnippet(ctx, { kind: 'hashtags', name: 'bread', text: '#bread #sourdough', draft: null });
  await createSnippet(ctx, { ...words, name: 'address', text: 'Street 1' });
  const names = async (kind?: 'text') => (await listSnippets(ctx, { kind })).snippets.map(({ name }) => name);
  expect(await names()).toEqual(['address', 'bread', 'Hours']);
  expect(await names('text')).toEqual(['address', 'Hours']);
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
  const changed = await updateSnippet(later, { snippetId: text.id, text: 'Open 7–19' });
  expect(changed).toMatchObject({ name: 'Hours', text: 'Open 7–19', updatedAt: later.now.toISOString() });
  await expect(updateSnippet(ctx, { snippetId: text.id, text: '  ' })).rejects.toMatchObject({
    code: 'invalid',
    detail: { issues: [{ path: 'text' }] },
  });
  expect(await deleteSnippet(ctx, { snippetId: text.id })).toMatchObject({ name: 'Hours' });
  expect(await names()).toEqual(['address', 'bread']);
});

test('a name is taken once in its kind, whatever its case', async () => {
  const first = await createSnippet(ctx, { ...words, name: 'Hours', text: 'a' });
  await expect(createSnippet(ctx, { ...words, name: 'HOURS', text: 'b' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('already a saved text called “HOURS”'),
  });
  await createSnippet(ctx, { kind: 'hashtags', name: 'hours', text: '#b', draft: null });
  const other = await createSnippet(ctx, { ...words, name: 'Address', text: 'c' });
  await expect(updateSnippet(ctx, { snippetId: other.id, name: 'hours' })).rejects.toMatchObject({ code: 'conflict' });
  await updateSnippet(ctx, { snippetId: first.id, name: 'HOURS' });
});

test('a template keeps a post without its time, and forgets what was deleted since', async () => {
  const [media, cover, card, tag, account] = [
    await seedMedia(ctx),
    await seedMedia(ctx),
    await seedMedia(ctx),
    await createTag(ctx, { name: 'News' }),
    await seedAccount(ctx),
  ];
  const campaign = await createCampaign(ctx, { name: 'Summer' });
  const draft = {
    ...emptyPostDraft,
    summary: 'Monday bread',
    accountIds: [account],
    media: [{ mediaId: media, altText: 'Bread', edit: { rotate: 90 as const, coverMediaId: cover } }],
    tagIds: [tag.id],
    campaignId: campaign.id,
    schedule: { wallTime: '2099-01-05T09:00', timeZone: 'Europe/Berlin' },
    overrides: { [account]: { summary: 'Here', media: [{ mediaId: media, altText: '', edit: {} }] } },
    linkPreview: { url: 'https://example.com', title: 'T', description: '', imageMediaId: card },
  };
  const kept = await createSnippet(ctx, { kind: 'template', name: 'Monday', text: 'no text', draft });
  expect(kept).toMatchObject({ text: '', draft: { ...draft, schedule: null } });
  expect(kept.media.map(({ id }) => id).sort()).toEqual([media, cover, card].sort());
  await deleteMedia(ctx, { mediaId: cover });
  await deleteMedia(ctx, { mediaId: card });
  await deleteTag(ctx, { tagId: tag.id });
  await deleteCampaign(ctx, { campaignId: campaign.id });
  const [now] = (await listSnippets(ctx, { kind: 'template' })).snippets;
  expect(now?.draft).toEqual({
    ...draft,
    media: [{ mediaId: media, altText: 'Bread', edit: { rotate: 90 } }],
    tagIds: [],
    campaignId: null,
    schedule: null,
    linkPreview: { ...draft.linkPreview, imageMediaId: null },
  });
  expect(now?.media.map(({ id }) => id)).toEqual([media]);
  await deleteMedia(ctx, { mediaId: media });
  expect((await listSnippets(ctx, {})).snippets[0]?.draft).toMatchObject({
    media: [],
    overrides: { [account]: { media: [] } },
  });
});

test('a template names only what is here; a viewer keeps nothing', async () => {
  const { ctx: theirs } = await seedLocation(database.db);
  const draft = { ...emptyPostDraft, accountIds: [await seedAccount(theirs)] };
  await expect(createSnippet(ctx, { kind: 'template', name: 'x', text: '', draft })).rejects.toMatchObject({
    code: 'not_found',
  });
  const viewer = { kind: 'member' as const, userId: newId(), name: 'V', organizationRole: 'member' as const };
  const asViewer: Context = { ...ctx, actor: { ...viewer, locationRole: 'viewer' } };
  await expect(createSnippet(asViewer, { ...words, name: 'x', text: 'y' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await listSnippets(asViewer, {})).toEqual({ snippets: [] });
});

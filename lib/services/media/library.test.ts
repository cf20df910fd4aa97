import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { locations } from '@/db/schema/organizations';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import type { PostDraft } from '@/lib/domain/post';
import { type Context, inLocation } from '../context';
import { createTag } from '../labels/create-tag';
import { createPost } from '../posts/create-post';
import { deletePost } from '../posts/delete-post';
import { lockPost } from '../posts/lock-post';
import { draftFingerprint } from '../posts/plan-publications';
import { readPublication, seedMedia, setPublication } from '../posts/testing';
import { changeManyMedia } from './change-many-media';
import { createFolder } from './create-folder';
import { deleteFolder } from './delete-folder';
import { deleteMedia } from './delete-media';
import { getMedia } from './get-media';
import { listFolders } from './list-folders';
import { listMedia } from './list-media';
import { listMediaPosts } from './list-media-posts';
import { moveFolder } from './move-folder';
import { renameFolder } from './rename-folder';
import { replaceMedia } from './replace-media';
import { updateMedia } from './update-media';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
});

const schedule = { wallTime: '2999-01-05T09:00', timeZone: 'Europe/Berlin' };
const post = async (draft: Partial<PostDraft>, intent: 'draft' | 'schedule' = 'draft') => {
  const accountIds = draft.accountIds ?? [await seedAccount(ctx)];
  return createPost(ctx, { draft: { ...emptyPostDraft, summary: 'Hello', schedule, ...draft, accountIds }, intent });
};
const used = (mediaId: string, edit = {}) => ({ mediaId, altText: '', edit });
const ids = async (input: Parameters<typeof listMedia>[1] = {}) =>
  (await listMedia(ctx, input)).media.map(({ id }) => id);

describe('the list', () => {
  test('goes by page, newest first, and counts what is worked on', async () => {
    const at = (minute: number) => ({ createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) });
    const all = [];
    // Two at the same instant: the id decides, and none is shown twice.
    for (const minute of [0, 1, 1, 2, 3]) all.push(await seedMedia(ctx, at(minute)));
    await seedMedia(ctx, { ...at(9), state: 'processing' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listMedia(ctx, { limit: 2, cursor });
      expect(page.processing).toBe(1);
      seen.push(...page.media.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(6);
    expect([...seen].slice(1).sort()).toEqual([...all].sort());
    expect(seen.at(-1)).toBe(all[0]);
    await expect(listMedia(ctx, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('finds by words, folder, tag, kind and what nothing needs', async () => {
    const folder = await createFolder(ctx, { name: 'Summer', parentId: null });
    const tag = await createTag(ctx, { name: 'Beach' });
    const beach = await seedMedia(ctx, { name: 'beach_100%.jpg', altText: 'Two Dogs', folderId: folder.id });
    const film = await seedMedia(ctx, { name: 'film.mp4', mimeType: 'video/mp4' });
    const sheet = await seedMedia(ctx, { name: 'sheet.pdf', mimeType: 'application/pdf' });
    await updateMedia(ctx, { mediaId: beach, tagIds: [tag.id] });
    await post({ media: [used(film)] });
    expect(await ids({ q: 'dogs BEACH' })).toEqual([beach]);
    expect(await ids({ q: '0%' })).toEqual([beach]);
    expect(await ids({ q: 'x%x' })).toEqual([]);
    expect(await ids({ folderId: folder.id })).toEqual([beach]);
    expect((await ids({ folderId: 'top' })).sort()).toEqual([film, sheet].sort());
    expect(await ids({ tagId: tag.id })).toEqual([beach]);
    expect(await ids({ kind: 'video' })).toEqual([film]);
    expect(await ids({ kind: 'document' })).toEqual([sheet]);
    expect((await ids({ unused: true })).sort()).toEqual([beach, sheet].sort());
    expect((await getMedia(ctx, { mediaId: beach })).tags).toEqual([tag]);
  });
});

test('every use counts: media, an override’s, a cover, a link card; deleted posts do not', async () => {
  const [image, film] = [await seedMedia(ctx), await seedMedia(ctx, { mimeType: 'video/mp4', name: 'f.mp4' })];
  const account = await seedAccount(ctx);
  await post({ accountIds: [account], media: [used(image)], overrides: { [account]: { media: [used(image)] } } });
  const override = await post({ accountIds: [account], overrides: { x: { media: [used(image)] } } });
  await post({ media: [used(film, { coverMediaId: image })] });
  await post({ linkPreview: { url: 'https://example.com', title: '', description: '', imageMediaId: image } });
  const gone = await post({ media: [used(image)] });
  await deletePost(ctx, { postId: gone.id });
  expect((await getMedia(ctx, { mediaId: image })).posts).toBe(4);
  const { posts } = await listMediaPosts(ctx, { mediaId: image });
  expect(posts).toHaveLength(4);
  expect(posts.map(({ id }) => id)).toContain(override.id);
  expect(posts[0]).toMatchObject({ summary: 'Hello', state: 'draft' });
  await expect(deleteMedia(ctx, { mediaId: image })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('belongs to 4 posts that are not published yet'),
  });
});

test('the watermark of the location cannot be deleted', async () => {
  const mark = await seedMedia(ctx);
  const watermark = { mediaId: mark, position: 'center' as const, opacity: 1, scale: 0.2 };
  await inLocation(ctx, (tx) => tx.update(locations).set({ watermark }));
  await expect(deleteMedia(ctx, { mediaId: mark })).rejects.toMatchObject({ code: 'conflict' });
});

describe('folders', () => {
  test('have names of their own among their neighbours, and never stand in themselves', async () => {
    const a = await createFolder(ctx, { name: 'A', parentId: null });
    const b = await createFolder(ctx, { name: 'B', parentId: a.id });
    const c = await createFolder(ctx, { name: 'C', parentId: b.id });
    await expect(createFolder(ctx, { name: 'a', parentId: null })).rejects.toMatchObject({ code: 'conflict' });
    await expect(renameFolder(ctx, { folderId: b.id, name: 'B' })).resolves.toMatchObject({ name: 'B' });
    for (const parentId of [a.id, b.id, c.id]) {
      await expect(moveFolder(ctx, { folderId: a.id, parentId })).rejects.toMatchObject({ code: 'conflict' });
    }
    const twin = await createFolder(ctx, { name: 'b', parentId: null });
    await expect(moveFolder(ctx, { folderId: twin.id, parentId: a.id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await moveFolder(ctx, { folderId: c.id, parentId: null })).toMatchObject({ parentId: null });
    expect((await listFolders(ctx)).folders.map(({ name }) => name)).toEqual(['A', 'B', 'b', 'C']);
  });

  test('two moves at once that would close a ring: one of them is refused', async () => {
    const a = await createFolder(ctx, { name: 'A', parentId: null });
    const b = await createFolder(ctx, { name: 'B', parentId: null });
    const moves = await Promise.allSettled([
      moveFolder(ctx, { folderId: a.id, parentId: b.id }),
      moveFolder(ctx, { folderId: b.id, parentId: a.id }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a full one is refused with what it holds, or its content moves up', async () => {
    const outer = await createFolder(ctx, { name: 'Same', parentId: null });
    const inner = await createFolder(ctx, { name: 'Same', parentId: outer.id });
    const file = await seedMedia(ctx, { folderId: outer.id });
    await expect(deleteFolder(ctx, { folderId: outer.id, contents: 'refuse' })).rejects.toMatchObject({
      code: 'conflict',
      message: '“Same” holds 1 file and 1 folder. Move them up or out first.',
    });
    await deleteFolder(ctx, { folderId: outer.id, contents: 'move_up' });
    expect((await listFolders(ctx)).folders).toEqual([{ id: inner.id, name: 'Same', parentId: null, count: 0 }]);
    expect((await getMedia(ctx, { mediaId: file })).folderId).toBeNull();
    await createFolder(ctx, { name: 'Deep', parentId: inner.id });
    await createFolder(ctx, { name: 'deep', parentId: null });
    await expect(deleteFolder(ctx, { folderId: inner.id, contents: 'move_up' })).rejects.toMatchObject({
      message: expect.stringContaining('A folder called “Deep” is there already'),
    });
  });
});

describe('many at once', () => {
  test('are moved, tagged, deleted and put back; one of another location stops all', async () => {
    const [a, b] = [await seedMedia(ctx), await seedMedia(ctx)];
    const folder = await createFolder(ctx, { name: 'F', parentId: null });
    const tag = await createTag(ctx, { name: 'T' });
    const all = (change: Parameters<typeof changeManyMedia>[1]['change']) =>
      changeManyMedia(ctx, { mediaIds: [a, b], change });
    await all({ kind: 'move', folderId: folder.id });
    await all({ kind: 'tag', tagId: tag.id });
    await all({ kind: 'tag', tagId: tag.id });
    expect(await getMedia(ctx, { mediaId: b })).toMatchObject({ folderId: folder.id, tags: [tag] });
    await all({ kind: 'untag', tagId: tag.id });
    expect((await getMedia(ctx, { mediaId: a })).tags).toEqual([]);
    await post({ media: [used(a)] });
    const deleted = await all({ kind: 'delete' });
    expect(deleted.changed).toEqual([b]);
    expect(deleted.skipped).toEqual([{ mediaId: a, reason: expect.stringContaining('not published yet') }]);
    expect(await ids()).toEqual([a]);
    await all({ kind: 'restore' });
    expect((await ids()).sort()).toEqual([a, b].sort());
    const foreign = await seedMedia((await seedLocation(database.db)).ctx);
    for (const change of [{ kind: 'delete' as const }, { kind: 'move' as const, folderId: null }]) {
      const work = changeManyMedia(ctx, { mediaIds: [a, foreign], change });
      await expect(work).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await ids()).toContain(a);
  });
});

describe('replace everywhere', () => {
  test('changes what is not out yet, wherever it stands, and binds it anew; the rest stays and is told', async () => {
    const [old, next] = [await seedMedia(ctx), await seedMedia(ctx, { altText: 'New' })];
    const film = await seedMedia(ctx, { mimeType: 'video/mp4', name: 'f.mp4' });
    const account = await seedAccount(ctx);
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const card = { url: 'https://example.com', title: '', description: '', imageMediaId: old };
    const draft = await post({ media: [used(film, { coverMediaId: old })], linkPreview: card });
    const waits = await post(
      { accountIds: [account], media: [used(old, { crop })], overrides: { [account]: { media: [used(old)] } } },
      'schedule',
    );
    const sending = await post({ media: [used(old)] }, 'schedule');
    const live = await post({ media: [used(old)] }, 'schedule');
    await setPublication(ctx, sending.publications[0]?.id ?? '', { state: 'in_progress' });
    await setPublication(ctx, live.publications[0]?.id ?? '', { state: 'published' });
    const result = await replaceMedia(ctx, { mediaId: old, withMediaId: next });
    expect(result.posts.sort()).toEqual([draft.id, waits.id].sort());
    expect(result.skipped.map(({ postId }) => postId).sort()).toEqual([sending.id, live.id].sort());
    expect(result.skipped.find(({ postId }) => postId === sending.id)?.reason).toContain('is being sent right now');
    expect((await getMedia(ctx, { mediaId: next })).posts).toBe(2);
    const after = await inLocation(ctx, (tx) => lockPost(tx, ctx, waits.id));
    expect(after.draft.media).toEqual([{ mediaId: next, altText: 'New', edit: { crop } }]);
    expect(after.draft.overrides[account]?.media?.[0]?.mediaId).toBe(next);
    const publication = await readPublication(ctx, waits.publications[0]?.id ?? '');
    expect(publication).toMatchObject({ state: 'scheduled', fingerprint: draftFingerprint(after.draft) });
  });

  test('only by a file of its kind that is ready', async () => {
    const old = await seedMedia(ctx);
    const film = await seedMedia(ctx, { mimeType: 'video/mp4' });
    const raw = await seedMedia(ctx, { state: 'processing' });
    for (const withMediaId of [film, raw, old]) {
      await expect(replaceMedia(ctx, { mediaId: old, withMediaId })).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(replaceMedia(ctx, { mediaId: old, withMediaId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

test('a viewer looks and changes nothing', async () => {
  const mediaId = await seedMedia(ctx);
  const viewer: Context = {
    ...ctx,
    actor: { kind: 'member', userId: newId(), name: 'Vi', organizationRole: 'member', locationRole: 'viewer' },
  };
  await expect(listMedia(viewer, {})).resolves.toMatchObject({ media: [{ id: mediaId }] });
  for (const work of [
    () => updateMedia(viewer, { mediaId, name: 'x' }),
    () => createFolder(viewer, { name: 'x', parentId: null }),
    () => changeManyMedia(viewer, { mediaIds: [mediaId], change: { kind: 'delete' } }),
    () => replaceMedia(viewer, { mediaId, withMediaId: newId() }),
  ]) {
    await expect(work()).rejects.toMatchObject({ code: 'forbidden' });
  }
});

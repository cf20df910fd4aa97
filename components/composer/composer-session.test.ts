import { describe, expect, test } from 'vitest';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import { fromPost } from './editor-draft';
import { listUnsent, readCopy } from './local-copy';
import { mergeDrafts } from './merge-drafts';
import { down, locationId, postId, view, world } from './testing';

describe('autosave', () => {
  test('a new page is nothing until somebody writes; then one create, later updates', async () => {
    const { state, open, pass, kept } = world();
    const session = open();
    session.edit({ accountIds: ['c'.repeat(24)] });
    await pass(60_000);
    expect(state.calls).toEqual([]);
    expect(kept.size).toBe(0);
    session.edit({ summary: 'He' });
    session.edit({ summary: 'Hello' });
    expect(kept.size).toBe(1);
    await pass(799);
    expect(state.calls).toEqual([]);
    await pass(1);
    expect(state.calls).toEqual(['create']);
    expect(state.post?.summary).toBe('Hello');
    expect(session.store.get().save.kind).toBe('waiting');
    session.edit({ accountIds: [], summary: 'Hello you' });
    await pass(800);
    expect(state.calls).toEqual(['create', 'update 1']);
    expect(session.store.get().save.kind).toBe('saved');
    expect(kept.size).toBe(0);
  });

  test('somebody who never pauses is saved all the same', async () => {
    const { state, open, pass } = world();
    const session = open();
    for (let index = 0; index < 12; index += 1) {
      session.edit({ summary: 'x'.repeat(index + 1) });
      await pass(500);
    }
    expect(state.calls[0]).toBe('create');
  });

  test('what is typed during a save is saved after it', async () => {
    const { state, open, pass } = world();
    const session = open();
    session.edit({ summary: 'one' });
    const saving = session.saveNow();
    session.edit({ summary: 'one two' });
    await saving;
    await pass(1000);
    expect(state.post?.summary).toBe('one two');
    expect(session.isDirty()).toBe(false);
  });

  test('a scheduled post is never changed by the clock', async () => {
    const { state, reopen, pass, storage } = world();
    state.post = view({ ...emptyPostDraft, summary: 'planned', media: [] }, 3, 'scheduled');
    const session = await reopen();
    session.edit({ summary: 'planned, edited' });
    await pass(60_000);
    expect(state.calls).toEqual([]);
    expect(session.store.get().save.kind).toBe('held');
    expect(readCopy(storage, locationId, postId)?.draft.summary).toBe('planned, edited');
    expect(await session.saveNow()).toBeNull();
    expect(state.calls).toEqual(['update 3']);
    session.edit({ summary: 'x' });
    session.edit({ summary: 'planned, edited' });
    expect(session.store.get().save.kind).toBe('idle');
  });
});

describe('nothing is lost', () => {
  test('a reload in mid-sentence, before anything was sent', async () => {
    const { state, open, reopen, pass, storage } = world();
    open().edit({ summary: 'Half a sen' });
    expect(listUnsent(storage, locationId).map((copy) => copy.draft.summary)).toEqual(['Half a sen']);
    const again = await reopen();
    expect(again.store.get().draft.summary).toBe('Half a sen');
    expect(again.store.get().restored).not.toBeNull();
    await pass(1000);
    expect(state.post?.summary).toBe('Half a sen');
  });

  test('a stopped server: the text stays, saves are tried again and end well', async () => {
    const { state, open, reopen, pass } = world();
    const session = open();
    state.error = down;
    session.edit({ summary: 'first' });
    await pass(1000);
    expect(session.store.get().save).toMatchObject({ kind: 'failed', tries: 1 });
    session.edit({ summary: 'first, second' });
    expect(session.store.get().save.kind).toBe('failed');
    expect((await reopen()).store.get().draft.summary).toBe('first, second');
    state.error = null;
    await pass(60_000);
    expect(state.post?.summary).toBe('first, second');
  });

  test('a create whose answer was lost makes one draft, not two, and keeps what came after', async () => {
    const { state, open, pass } = world();
    const session = open();
    state.loseAnswer = true;
    session.edit({ summary: 'once' });
    await pass(1000);
    session.edit({ summary: 'once and more' });
    await pass(60_000);
    await pass(60_000);
    expect(state.post).toMatchObject({ summary: 'once and more', version: 2 });
    expect(session.store.get().save.kind).toBe('saved');
  });

  test('an update whose answer was lost is no conflict with oneself', async () => {
    const { state, open, pass } = world();
    const session = open();
    session.edit({ summary: 'one' });
    await pass(1000);
    state.loseAnswer = true;
    session.edit({ summary: 'two' });
    await pass(1000);
    await pass(60_000);
    expect(session.store.get().save.kind).toBe('saved');
    expect(session.store.get().post?.version).toBe(2);
  });

  test('an ended session waits for a person, then goes on', async () => {
    const { state, open, pass } = world();
    const session = open();
    state.error = { code: 'unauthenticated', message: 'Sign in.' };
    session.edit({ summary: 'text' });
    await pass(1000);
    const before = state.calls.length;
    await pass(600_000);
    expect(state.calls.length).toBe(before);
    state.error = null;
    await session.retry();
    expect(state.post?.summary).toBe('text');
  });

  test('leaving sends a draft once more; a failure leaves the copy', async () => {
    const { state, open, storage } = world();
    const session = open();
    state.error = down;
    session.edit({ summary: 'bye' });
    expect(await session.leave()).toEqual(down);
    expect(readCopy(storage, locationId, postId)?.draft.summary).toBe('bye');
  });

  test('a copy in another shape, or torn, is no copy', async () => {
    const { storage, open } = world();
    open().edit({ summary: 'whole' });
    const key = storage.key(0) ?? '';
    const whole = storage.getItem(key) ?? '';
    expect(readCopy(storage, locationId, postId)?.draft.summary).toBe('whole');
    const { draft, ...rest } = JSON.parse(whole);
    const torn = [whole.slice(0, 40), 'null', JSON.stringify({ ...rest, format: 2, draft }), JSON.stringify(rest)];
    torn.push(JSON.stringify({ ...rest, draft: { ...draft, media: [{}] } }));
    for (const text of torn) {
      storage.setItem(key, text);
      expect(readCopy(storage, locationId, postId)).toBeNull();
      expect(listUnsent(storage, locationId)).toEqual([]);
    }
  });

  test('a storage that refuses is told, not thrown', () => {
    const { open, storage } = world();
    storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const session = open();
    session.edit({ summary: 'text' });
    expect(session.store.get().keepsCopy).toBe(false);
  });
});

describe('two versions', () => {
  async function conflict() {
    const made = world();
    const session = made.open();
    session.edit({ summary: 'ground' });
    await made.pass(1000);
    made.state.post = view({ ...emptyPostDraft, summary: 'theirs', media: [] }, 2);
    session.edit({ summary: 'mine' });
    await made.pass(1000);
    return { ...made, session };
  }

  test('both are there and nothing is sent until somebody chooses', async () => {
    const { session, state, pass } = await conflict();
    expect(session.store.get().save).toMatchObject({ kind: 'conflict', theirs: { summary: 'theirs' } });
    expect(session.store.get().draft.summary).toBe('mine');
    session.edit({ summary: 'mine, too' });
    await pass(60_000);
    expect(state.post?.summary).toBe('theirs');
    expect(await session.saveNow()).toMatchObject({ code: 'conflict' });
  });

  test.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
    ['both', 'mine\n\ntheirs'],
  ] as const)('%s', async (choice, text) => {
    const { session, state, pass } = await conflict();
    const { base, draft, save } = session.store.get();
    if (save.kind !== 'conflict') throw new Error('No conflict.');
    session.resolve(mergeDrafts(base, draft, fromPost(save.theirs), () => choice));
    await pass(1000);
    expect(session.store.get().draft.summary).toBe(text);
    expect(state.post?.summary).toBe(text);
    expect(session.isDirty()).toBe(false);
  });

  test('news from elsewhere: adopted when nothing of ours is in the way, else both are shown', async () => {
    const { open, pass, state } = world();
    const session = open();
    session.edit({ summary: 'ground' });
    await pass(1000);
    const theirs = view({ ...emptyPostDraft, summary: 'theirs', media: [] }, 2);
    session.serverSaid(theirs);
    expect(session.store.get().draft.summary).toBe('theirs');
    session.edit({ summary: 'mine' });
    session.serverSaid({ ...theirs, version: 3, state: 'scheduled' });
    expect(session.store.get().draft.summary).toBe('mine');
    expect(session.store.get().save.kind).toBe('held');
    session.serverSaid(view({ ...emptyPostDraft, summary: 'again', media: [] }, 4, 'scheduled'));
    expect(session.store.get().save.kind).toBe('conflict');
    expect(state.calls).toEqual(['create']);
  });

  test('a copy made on an older version opens as a conflict; on the same one as text to go on with', async () => {
    const { state, reopen, storage } = world();
    state.post = view({ ...emptyPostDraft, summary: 'ground', media: [] }, 1, 'scheduled');
    (await reopen()).edit({ summary: 'mine' });
    expect((await reopen()).store.get().draft.summary).toBe('mine');
    state.post = view({ ...emptyPostDraft, summary: 'theirs', media: [] }, 2, 'scheduled');
    const again = await reopen();
    expect(again.store.get().save.kind).toBe('conflict');
    expect(readCopy(storage, locationId, postId)?.draft.summary).toBe('mine');
  });

  test('changes of different fields go together without a question', async () => {
    const { open, pass, state } = world();
    const session = open();
    session.edit({ summary: 'ground' });
    await pass(1000);
    state.post = view({ ...emptyPostDraft, summary: 'ground', overrides: { x: { summary: 'short' } } }, 2);
    session.edit({ followUpComment: 'mine' });
    await pass(1000);
    await pass(1000);
    expect(session.store.get().save.kind).toBe('saved');
    expect(state.post).toMatchObject({ followUpComment: 'mine', overrides: { x: { summary: 'short' } } });
  });

  test('a copy of an older version with other fields changed is merged on opening', async () => {
    const { state, reopen } = world();
    state.post = view({ ...emptyPostDraft, summary: 'ground' }, 1, 'scheduled');
    (await reopen()).edit({ overrides: { bluesky: { summary: 'for the birds' } } });
    state.post = view({ ...emptyPostDraft, summary: 'theirs' }, 2, 'scheduled');
    const { draft, save } = (await reopen()).store.get();
    expect(save.kind).toBe('held');
    expect(draft).toMatchObject({ summary: 'theirs', overrides: { bluesky: { summary: 'for the birds' } } });
  });
});

test('a copy from before overrides, cards and campaigns is still read', async () => {
  const { storage, open } = world();
  open().edit({ summary: 'written last month' });
  const key = storage.key(0) ?? '';
  const { draft, ...rest } = JSON.parse(storage.getItem(key) ?? '');
  const { overrides: _, mentions: __, linkPreview: ___, campaignId: ____, ...old } = draft;
  const media = [{ view: { id: 'd'.repeat(24), name: 'a.png' }, altText: 'A' }];
  storage.setItem(key, JSON.stringify({ ...rest, draft: { ...old, media } }));
  const copy = readCopy(storage, locationId, postId);
  expect(copy?.draft).toMatchObject({ summary: 'written last month', overrides: {}, mentions: [], linkPreview: null });
  expect(copy?.draft.media[0]).toMatchObject({ edit: {}, altText: 'A', view: { state: 'ready', video: null } });
});

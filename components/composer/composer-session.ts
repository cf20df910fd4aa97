import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { PostDraft } from '@/lib/domain/post';
import type { MediaView, PostView } from '@/lib/domain/views';
import { createStore } from './composer-store';
import { type EditorDraft, emptyDraft, fromPost, isBlank, sameContent, toPostDraft, withView } from './editor-draft';
import { type CopyStorage, dropCopy, keepCopy } from './local-copy';
import { mergeQuietly } from './merge-drafts';
import type { Opening } from './opening';
import { planSave, retryAfter, type SaveState } from './save-state';

export type ComposerServer = {
  create(input: { postId: string; draft: PostDraft }): Promise<ActionResult<PostView>>;
  update(input: { postId: string; version: number; draft: PostDraft }): Promise<ActionResult<PostView>>;
  read(postId: string): Promise<ActionResult<PostView>>;
};
export type SessionParts = {
  locationId: string;
  postId: string;
  server: ComposerServer;
  storage: CopyStorage;
  now(): number;
  later(work: () => void, milliseconds: number): () => void;
};
export type SessionState = Opening & {
  postId: string;
  /** False when this browser keeps no copy: then only the server holds the text. */
  keepsCopy: boolean;
  /** Names of files on their way, told by the uploads. */
  uploading: string[];
};

const nothing: ActionError = { code: 'invalid', message: 'There is nothing to save yet. Write something first.' };

/** One post being written: its text, where it is safe, and the saves. Knows no React; outlives the screen. */
export function createSession(parts: SessionParts, opening: Opening) {
  const { locationId, postId, server, storage } = parts;
  const store = createStore<SessionState>({ ...opening, postId, keepsCopy: true, uploading: [] });
  let inFlight: Promise<void> | null = null;
  let cancelTimer = () => {};
  let left = false;
  let lastEditAt = parts.now();
  let firstUnsavedAt = parts.now();

  const isDirty = () => !sameContent(store.get().draft, store.get().base);
  const hasText = () => store.get().post !== null || !isBlank(store.get().draft);

  function keep() {
    const { draft, post, uploading } = store.get();
    const needed = (isDirty() && hasText()) || uploading.length > 0;
    if (!needed) return dropCopy(storage, locationId, postId);
    const copy = { format: 1 as const, postId, post, draft, keptAt: parts.now(), unfinishedUploads: uploading };
    const keepsCopy = keepCopy(storage, locationId, copy);
    if (keepsCopy !== store.get().keepsCopy) store.set({ keepsCopy });
  }

  function plan() {
    cancelTimer();
    if (left) return;
    const { save, draft, post } = store.get();
    const facts = { save, dirty: isDirty(), blank: isBlank(draft), postState: post?.state ?? null };
    const next = planSave({ ...facts, lastEditAt, firstUnsavedAt, now: parts.now() });
    if (next.do === 'hold' && save.kind !== 'held') store.set({ save: { kind: 'held' } });
    if (next.do !== 'send') return;
    cancelTimer = parts.later(() => void send(), next.inMilliseconds);
  }

  /** The server's word is the new ground; what was typed meanwhile stays on top of it. */
  function accept(post: PostView, sent: EditorDraft) {
    const { draft } = store.get();
    const base = fromPost(post);
    const untouched = sameContent(draft, sent);
    firstUnsavedAt = parts.now();
    store.set({
      post,
      base: untouched ? base : sent,
      // The same object when nothing differs, so that no field redraws for a save.
      draft: untouched && !sameContent(base, draft) ? base : draft,
      save: untouched ? { kind: 'saved', at: parts.now() } : { kind: 'waiting' },
    });
  }

  /** Somebody else saved while ours is unsaved: different fields go together, the same one is asked about. */
  function meet(post: PostView) {
    const { base, draft } = store.get();
    const theirs = fromPost(post);
    const merged = mergeQuietly(base, draft, theirs);
    if (!merged) return store.set({ save: { kind: 'conflict', theirs: post } });
    store.set({ post, base: theirs, draft: merged, save: { kind: 'waiting' } });
  }

  async function refused(error: ActionError, sent: EditorDraft, tries: number) {
    if (error.code === 'conflict') {
      const current = await server.read(postId);
      // Our own save whose answer was lost looks like somebody else's change.
      if (current.ok && sameContent(fromPost(current.data), sent)) return accept(current.data, sent);
      if (current.ok && current.data.version !== store.get().post?.version) return meet(current.data);
    }
    const wait = retryAfter(error, tries);
    store.set({
      save: { kind: 'failed', error, tries: tries + 1, retryAt: wait === null ? null : parts.now() + wait },
    });
  }

  async function sendOnce() {
    const { draft: sent, post, save } = store.get();
    const tries = save.kind === 'failed' ? save.tries : 0;
    store.set({ save: { kind: 'saving', since: parts.now() } });
    const draft = toPostDraft(sent);
    const answer = post
      ? await server.update({ postId, version: post.version, draft })
      : await server.create({ postId, draft });
    // A repeated create is answered with the post as it is there: accept() then sees what is still to send.
    if (answer.ok && !post && !sameContent(fromPost(answer.data), sent)) accept(answer.data, fromPost(answer.data));
    else if (answer.ok) accept(answer.data, sent);
    else await refused(answer.error, sent, tries);
  }

  function send(): Promise<void> {
    inFlight ??= sendOnce().finally(() => {
      inFlight = null;
      keep();
      plan();
    });
    return inFlight;
  }

  /** Saves now whatever the post's state is; answers the error when something is left unsaved. */
  async function saveNow(): Promise<ActionError | null> {
    cancelTimer();
    for (let round = 0; round < 5; round += 1) {
      if (inFlight) await inFlight;
      const { save, post } = store.get();
      if (save.kind === 'conflict') return { code: 'conflict', message: 'Choose a version first.' };
      if (post && !isDirty()) return null;
      if (!hasText()) return nothing;
      await send();
      const after: SaveState = store.get().save;
      if (after.kind === 'failed') return after.error;
    }
    return { code: 'conflict', message: 'The text is still changing. Try again.' };
  }

  function edit(change: Partial<EditorDraft>) {
    const wasUnsaved = isDirty() && hasText();
    lastEditAt = parts.now();
    if (!wasUnsaved) firstUnsavedAt = lastEditAt;
    const { save, draft } = store.get();
    const busy = save.kind === 'saving' || save.kind === 'conflict';
    // A save refused for its content is worth another try with other content; a lost one keeps its own clock.
    const waits = save.kind === 'failed' && save.error.code !== 'invalid' && save.error.code !== 'conflict';
    store.set({ draft: { ...draft, ...change }, ...(busy || waits ? {} : { save: { kind: 'waiting' as const } }) });
    if (!isDirty() && !busy) store.set({ save: { kind: 'idle' } });
    keep();
    plan();
  }

  keep();
  plan();
  return {
    store,
    edit,
    saveNow,
    isDirty,
    retry: () => (store.get().save.kind === 'failed' ? send() : Promise.resolve()),
    setUploading(uploading: string[]) {
      store.set({ uploading });
      keep();
    },
    /** News of a file itself (it has been prepared): shown, but no change of the post. */
    showMedia(view: MediaView) {
      const { draft, base } = store.get();
      store.set({ draft: withView(draft, view), base: withView(base, view) });
    },
    dismissRestored: () => store.set({ restored: null }),
    /** After a verb (schedule, unschedule) the server's answer replaces everything. */
    adopt(post: PostView) {
      const base = fromPost(post);
      store.set({ post, base, draft: base, save: { kind: 'saved', at: parts.now() } });
      keep();
    },
    /** News from the live stream: adopted silently when nothing of ours is in the way. */
    serverSaid(post: PostView) {
      const { post: known, base, draft, save } = store.get();
      if (!known || inFlight || save.kind === 'conflict' || post.version < known.version) return;
      const theirs = fromPost(post);
      if (sameContent(theirs, base)) store.set({ post });
      else if (sameContent(draft, base)) store.set({ post, base: theirs, draft: theirs });
      else if (sameContent(theirs, draft)) store.set({ post, base: theirs, save: { kind: 'saved', at: parts.now() } });
      else meet(post);
      keep();
      plan();
    },
    /** Theirs becomes the ground; what is kept of both stands on it, unsaved where it differs. */
    resolve(kept: EditorDraft) {
      const { save } = store.get();
      if (save.kind !== 'conflict') return;
      store.set({ post: save.theirs, base: fromPost(save.theirs), draft: kept, save: { kind: 'waiting' } });
      if (!isDirty()) store.set({ save: { kind: 'saved', at: parts.now() } });
      keep();
      plan();
    },
    /** Forgets everything unsaved, here and in this browser. */
    discard() {
      cancelTimer();
      store.set({ draft: store.get().post ? store.get().base : emptyDraft, save: { kind: 'idle' }, uploading: [] });
      dropCopy(storage, locationId, postId);
    },
    /** The screen is gone: a draft is sent once more, then nothing by the clock; what is unsaved stays in the copy. */
    async leave(): Promise<ActionError | null> {
      left = true;
      cancelTimer();
      const { post, save } = store.get();
      const sendable = isDirty() && hasText() && (!post || post.state === 'draft') && save.kind !== 'conflict';
      return sendable ? saveNow() : null;
    },
  };
}
export type ComposerSession = ReturnType<typeof createSession>;

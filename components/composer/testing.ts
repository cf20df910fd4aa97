import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { PostDraft } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type ComposerServer, createSession } from './composer-session';
import { emptyDraft } from './editor-draft';
import { readCopy } from './local-copy';
import { type Opening, openPost } from './opening';

export const locationId = 'b'.repeat(24);
export const postId = 'a'.repeat(24);
const fresh: Opening = { post: null, base: emptyDraft, draft: emptyDraft, save: { kind: 'idle' }, restored: null };
export const down: ActionError = { code: 'unavailable', message: 'No answer.' };

export function view(draft: PostDraft, version: number, state: PostView['state'] = 'draft'): PostView {
  return {
    id: postId,
    version,
    summary: draft.summary,
    type: 'post',
    state,
    scheduledAt: null,
    schedule: draft.schedule,
    media: [],
    tags: [],
    category: null,
    followUpComment: draft.followUpComment,
    details: draft.details,
    overrides: Object.fromEntries(Object.entries(draft.overrides).map(([key, { media: _, ...rest }]) => [key, rest])),
    campaign: null,
    linkPreview: null,
    mentions: draft.mentions,
    applyWatermark: draft.applyWatermark,
    mediaOptimization: draft.mediaOptimization,
    shortenLinks: draft.shortenLinks,
    author: null,
    publications: [],
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
  };
}

/** A server in memory, a clock moved by hand, a storage that is a map. */
export function world() {
  let now = 1_000_000;
  const timers = new Map<number, { at: number; work: () => void }>();
  let nextTimer = 1;
  const kept = new Map<string, string>();
  const storage = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const state = {
    post: null as PostView | null,
    error: null as ActionError | null,
    /** Does it, but the answer never comes back. */
    loseAnswer: false,
    calls: [] as string[],
  };
  const reply = (post: PostView): ActionResult<PostView> => {
    if (!state.loseAnswer) return { ok: true, data: post };
    state.loseAnswer = false;
    return { ok: false, error: down };
  };
  const server: ComposerServer = {
    async create({ draft }) {
      state.calls.push('create');
      if (state.error) return { ok: false, error: state.error };
      state.post ??= view(draft, 1);
      return reply(state.post);
    },
    async update({ version, draft }) {
      state.calls.push(`update ${version}`);
      if (state.error) return { ok: false, error: state.error };
      if (state.post?.version !== version) return { ok: false, error: { code: 'conflict', message: 'Changed.' } };
      state.post = view(draft, version + 1, state.post.state);
      return reply(state.post);
    },
    async read() {
      if (state.error) return { ok: false, error: state.error };
      return state.post
        ? { ok: true, data: state.post }
        : { ok: false, error: { code: 'not_found', message: 'No such post.' } };
    },
  };
  const later = (work: () => void, milliseconds: number) => {
    const key = nextTimer++;
    timers.set(key, { at: now + milliseconds, work });
    return () => void timers.delete(key);
  };
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    for (const [key, timer] of [...timers]) {
      if (timer.at > now) continue;
      timers.delete(key);
      timer.work();
    }
    await settle();
  };
  const open = (opening: Opening = fresh) =>
    createSession({ locationId, postId, server, storage, now: () => now, later }, opening);
  const reopen = async () => {
    const found = openPost(await server.read(postId), readCopy(storage, locationId, postId));
    if (!found.ok) throw new Error(found.error.message);
    return open(found.opening);
  };
  return { state, storage, kept, open, reopen, pass, settle };
}

import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { PostView } from '@/lib/domain/views';
import { type EditorDraft, emptyDraft, fromPost, sameContent } from './editor-draft';
import type { LocalCopy } from './local-copy';
import { mergeQuietly } from './merge-drafts';
import type { SaveState } from './save-state';

export type Opening = {
  post: PostView | null;
  base: EditorDraft;
  draft: EditorDraft;
  save: SaveState;
  /** Said once at the top when text came back from this browser. */
  restored: { keptAt: number; unfinishedUploads: string[] } | null;
};

/**
 * What the composer starts with: the server's post, this browser's copy, or both when they differ.
 * An error is answered only when there is nothing to show at all.
 */
export function openPost(
  answer: ActionResult<PostView>,
  copy: LocalCopy | null,
): { ok: true; opening: Opening } | { ok: false; error: ActionError } {
  const restored = copy && { keptAt: copy.keptAt, unfinishedUploads: copy.unfinishedUploads };
  if (answer.ok) {
    const base = fromPost(answer.data);
    const clean = { post: answer.data, base, draft: base, save: { kind: 'idle' } as SaveState, restored: null };
    if (!copy) return { ok: true, opening: clean };
    if (sameContent(copy.draft, base)) {
      return { ok: true, opening: { ...clean, restored: restored?.unfinishedUploads.length ? restored : null } };
    }
    const known = copy.post && (copy.post.version === answer.data.version || sameContent(fromPost(copy.post), base));
    if (known) return { ok: true, opening: { ...clean, draft: copy.draft, save: { kind: 'waiting' }, restored } };
    // The copy remembers what both began from: what only one of them changed needs no question.
    const ground = copy.post ? fromPost(copy.post) : base;
    const merged = copy.post && mergeQuietly(ground, copy.draft, base);
    if (merged) return { ok: true, opening: { ...clean, draft: merged, save: { kind: 'waiting' }, restored } };
    const save: SaveState = { kind: 'conflict', theirs: answer.data };
    return { ok: true, opening: { ...clean, base: ground, draft: copy.draft, save, restored } };
  }
  if (!copy) return answer;
  const base = copy.post ? fromPost(copy.post) : emptyDraft;
  const neverSent = copy.post === null && answer.error.code === 'not_found';
  const save: SaveState = neverSent
    ? { kind: 'waiting' }
    : { kind: 'failed', error: answer.error, tries: 1, retryAt: answer.error.code === 'unavailable' ? 0 : null };
  return { ok: true, opening: { post: copy.post, base, draft: copy.draft, save, restored } };
}

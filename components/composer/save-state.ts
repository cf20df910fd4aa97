import type { ActionError } from '@/lib/domain/action-result';
import type { PublicationState } from '@/lib/domain/publication';
import type { PostView } from '@/lib/domain/views';

/** Where the text is: only here, under way, at the server, or in two versions. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'saving'; since: number }
  | { kind: 'saved'; at: number }
  /** Edits of a post that is no draft wait here for the button: autosave never changes what will go out. */
  | { kind: 'held' }
  | { kind: 'failed'; error: ActionError; tries: number; retryAt: number | null }
  | { kind: 'conflict'; theirs: PostView };

export type SaveFacts = {
  dirty: boolean;
  blank: boolean;
  /** State of the post at the server; null while it was never saved. */
  postState: PublicationState | null;
  save: SaveState;
  lastEditAt: number;
  firstUnsavedAt: number;
  now: number;
};
export type SavePlan = { do: 'nothing' } | { do: 'hold' } | { do: 'send'; inMilliseconds: number };

/** Pause after the last key, and the longest wait while somebody types without a pause. */
export const quietMilliseconds = 800;
export const longestMilliseconds = 5_000;

/** Autosave, decided: only drafts are sent by themselves, one save at a time, none over a conflict. */
export function planSave(facts: SaveFacts): SavePlan {
  const { save, now } = facts;
  if (save.kind === 'saving' || save.kind === 'conflict' || !facts.dirty) return { do: 'nothing' };
  if (facts.postState === null && facts.blank) return { do: 'nothing' };
  if (facts.postState !== null && facts.postState !== 'draft') return { do: 'hold' };
  if (save.kind === 'failed') {
    return save.retryAt === null ? { do: 'nothing' } : { do: 'send', inMilliseconds: Math.max(0, save.retryAt - now) };
  }
  const due = Math.min(facts.lastEditAt + quietMilliseconds, facts.firstUnsavedAt + longestMilliseconds);
  return { do: 'send', inMilliseconds: Math.max(0, due - now) };
}

/** When to try again after a refused or lost save; null when the same save would be refused again. */
export function retryAfter(error: ActionError, tries: number): number | null {
  if (error.code === 'rate_limited') return Math.max(1, error.retryAfterSeconds ?? 10) * 1000;
  if (error.code !== 'unavailable') return null;
  return Math.min(30_000, 1000 * 2 ** Math.min(tries, 5));
}

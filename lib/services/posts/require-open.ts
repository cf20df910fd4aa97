import { editability } from '@/lib/domain/edit-rules';
import { conflict } from '@/lib/domain/error';
import type { LockedPost } from './lock-posts';

/** @throws DomainError conflict when the post is deleted or something of it is under way */
export function requireEditable(locked: LockedPost): 'free' | 'record' {
  if (locked.post.deletedAt) throw conflict('This post was deleted. Restore it first.');
  const editable = editability(locked.publications);
  if (editable.kind === 'refused') throw conflict(editable.reason);
  return editable.kind;
}

/** @throws DomainError conflict also when some of it is live: what went out is never timed or sent again */
export function requireOpen(locked: LockedPost): void {
  if (requireEditable(locked) === 'free') return;
  const failed = locked.publications.some(({ state }) => state === 'failed');
  throw conflict(
    failed
      ? 'Part of this post is already live. Retry the failed accounts one by one; what is live is not sent again.'
      : 'This post is already live and is not sent again. Duplicate it to publish it once more.',
  );
}

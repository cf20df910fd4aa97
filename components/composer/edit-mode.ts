import { editability } from '@/lib/domain/edit-rules';
import type { PostView } from '@/lib/domain/views';

export type EditMode =
  /** A draft: saved by itself, scheduled by the button. */
  | { kind: 'free'; scheduled: boolean }
  /** Something of it is live: only our record changes. */
  | { kind: 'record' }
  | { kind: 'refused'; reason: string }
  | { kind: 'deleted' };

/** What may be done with a post as the server last told it. */
export function editMode(post: PostView | null): EditMode {
  if (!post) return { kind: 'free', scheduled: false };
  if (post.state === 'deleted') return { kind: 'deleted' };
  const allowed = editability(post.publications);
  if (allowed.kind === 'refused') return allowed;
  if (allowed.kind === 'record') return { kind: 'record' };
  return { kind: 'free', scheduled: post.state === 'scheduled' };
}

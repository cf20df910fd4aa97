'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Time } from '@/components/ui/time';
import { useComposing, useSession } from './composer-context';
import { editMode } from './edit-mode';
import type { LocalCopy } from './local-copy';

function Notice({ children, tone = 'quiet' }: { children: ReactNode; tone?: 'quiet' | 'wait' }) {
  return (
    <div
      className={cn(
        'mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded px-3 py-2 text-sm',
        tone === 'wait' ? 'bg-wait-wash text-wait' : 'bg-sunk text-ink-soft',
      )}
    >
      {children}
    </div>
  );
}

/** What the state of the post means for editing it. */
export function ModeNotice({ onRestore }: { onRestore: () => void }) {
  const post = useSession((state) => state.post);
  const mode = editMode(post);
  if (mode.kind === 'record') {
    return (
      <Notice>
        This post is out. Changes here change Almanac’s record only; what stands at the network stays as it was sent.
      </Notice>
    );
  }
  if (mode.kind === 'refused') return <Notice tone="wait">{mode.reason}</Notice>;
  if (mode.kind === 'deleted') {
    return (
      <Notice tone="wait">
        <span className="min-w-0 flex-1 basis-48">This post was deleted. Restore it to change it.</span>
        <Button size="sm" onClick={onRestore}>
          Restore
        </Button>
      </Notice>
    );
  }
  return null;
}

/** Said once when a half-written text came back from this browser. */
export function RestoredNotice() {
  const { session } = useComposing();
  const restored = useSession((state) => state.restored);
  if (!restored) return null;
  const files = restored.unfinishedUploads;
  return (
    <Notice>
      <span className="min-w-0 flex-1 basis-48">
        Your unsaved text of <Time at={new Date(restored.keptAt).toISOString()} style="short" /> is back.
        {files.length > 0 && ` Still on their way then, so add again: ${files.join(', ')}.`}
      </span>
      <Button tone="link" className="text-sm" onClick={session.dismissRestored}>
        Good
      </Button>
    </Notice>
  );
}

type UnsentProps = { copies: LocalCopy[]; onOpen: (postId: string) => void; onForget: (postId: string) => void };

/** Texts that never reached the server, offered when a new post is begun. */
export function UnsentNotice({ copies, onOpen, onForget }: UnsentProps) {
  return copies.slice(0, 3).map(({ postId, keptAt, draft }) => (
    <Notice key={postId}>
      <span className="min-w-0 flex-1 basis-48 truncate">
        Never saved, from <Time at={new Date(keptAt).toISOString()} style="short" />: “
        {draft.summary.trim().slice(0, 60) || 'no text'}”
      </span>
      <Button tone="link" className="text-sm" onClick={() => onOpen(postId)}>
        Go on writing it
      </Button>
      <Button tone="link" className="text-ink-faint text-sm" onClick={() => onForget(postId)}>
        Forget it
      </Button>
    </Notice>
  ));
}

/** The post is gone at the server, the text is not. */
export function DeletedElsewhereNotice({ onSaveAsNew }: { onSaveAsNew: () => void }) {
  const gone = useSession((state) => state.save.kind === 'failed' && state.save.error.code === 'not_found');
  if (!gone) return null;
  return (
    <Notice tone="wait">
      <span className="min-w-0 flex-1 basis-48">This post was deleted elsewhere. Your text is still here.</span>
      <Button size="sm" onClick={onSaveAsNew}>
        Save as a new draft
      </Button>
    </Notice>
  );
}

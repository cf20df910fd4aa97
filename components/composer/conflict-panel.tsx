'use client';

import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { useComposing, useSession } from './composer-context';
import type { EditorDraft } from './editor-draft';
import { fromPost } from './editor-draft';

function Version({ title, draft }: { title: React.ReactNode; draft: EditorDraft }) {
  return (
    <div className="min-w-0 rounded bg-page p-3">
      <p className="mb-1.5 text-ink-faint text-xs">{title}</p>
      <p className="max-h-48 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-sm">
        {draft.summary || '(no text)'}
      </p>
      {draft.followUpComment && (
        <p className="mt-2 border-line border-l-2 pl-2 text-ink-soft text-sm">{draft.followUpComment}</p>
      )}
    </div>
  );
}

/** Two versions of one post, side by side; nothing is saved over anything until somebody chooses. */
export function ConflictPanel() {
  const { session } = useComposing();
  const save = useSession((state) => state.save);
  const mine = useSession((state) => state.draft);
  if (save.kind !== 'conflict') return null;
  const theirs = fromPost(save.theirs);
  return (
    <section aria-label="Two versions of this post" className="mt-4 grid gap-3 rounded-lg bg-wait-wash p-4">
      <p>
        This post was changed elsewhere, so yours was not saved over it. Both are here; other fields follow the version
        you keep.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Version title="Yours, in this window" draft={mine} />
        <Version
          title={
            <>
              Saved <Time at={save.theirs.updatedAt} style="short" />
            </>
          }
          draft={theirs}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => session.resolve('mine')}>Keep mine</Button>
        <Button onClick={() => session.resolve('theirs')}>Use the saved one</Button>
        <Button tone="plain" onClick={() => session.resolve('both')}>
          Keep both texts, one below the other
        </Button>
      </div>
    </section>
  );
}

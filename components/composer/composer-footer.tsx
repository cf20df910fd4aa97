'use client';

import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/ui/button';
import { useDraft, useSession } from './composer-context';
import { editMode } from './edit-mode';
import { sameContent } from './editor-draft';
import { SaveStatus } from './save-status';
import { scheduleWords } from './schedule-words';
import type { Verbs } from './use-verbs';

function useMainLabel(): string {
  const { timeZone } = useLocation();
  const now = useNow() ?? new Date();
  const schedule = useDraft('schedule');
  const saved = useSession((state) => state.base.schedule);
  const post = useSession((state) => state.post);
  const mode = editMode(post);
  const words = schedule && scheduleWords(schedule, timeZone, now);
  const moved = JSON.stringify(schedule) !== JSON.stringify(saved);
  if (mode.kind !== 'free') return 'Save to the record';
  if (mode.scheduled) return moved && words ? `Move to ${words.short}` : 'Save changes';
  return words ? `Schedule for ${words.short}` : 'Schedule';
}

/** What can be done with it; the main thing last. */
export function ComposerFooter({ verbs, onPostNow }: { verbs: Verbs; onPostNow: () => void }) {
  const label = useMainLabel();
  const post = useSession((state) => state.post);
  const mode = editMode(post);
  const dirty = useSession((state) => !sameContent(state.draft, state.base));
  const { busy } = verbs;
  const saves = mode.kind === 'record' || (mode.kind === 'free' && mode.scheduled);
  if (mode.kind === 'refused' || mode.kind === 'deleted') return null;
  return (
    <footer className="border-line border-t bg-page px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-8">
      <div className="mb-2 empty:hidden sm:hidden">
        <SaveStatus />
      </div>
      <div className="mx-auto flex max-w-[44rem] items-center gap-2">
        {mode.kind === 'free' && (
          <Button pending={busy === 'post_now'} disabled={busy !== null && busy !== 'post_now'} onClick={onPostNow}>
            Post now
          </Button>
        )}
        <span className="flex-1 max-sm:hidden" />
        {!saves && (
          <Button
            tone="plain"
            pending={busy === 'save'}
            disabled={busy !== null && busy !== 'save'}
            onClick={() => void verbs.save()}
            className="max-sm:hidden"
          >
            Save draft
          </Button>
        )}
        {saves ? (
          <Button
            tone="primary"
            pending={busy === 'save'}
            disabled={!dirty || (busy !== null && busy !== 'save')}
            onClick={() => void verbs.save()}
          >
            {label}
          </Button>
        ) : (
          <Button
            tone="primary"
            pending={busy === 'schedule'}
            disabled={busy !== null && busy !== 'schedule'}
            onClick={() => void verbs.schedule()}
            className="min-w-0 max-sm:flex-1"
          >
            <span className="truncate">{label}</span>
            <span aria-hidden="true" className="font-normal opacity-75 max-sm:hidden pointer-coarse:hidden">
              ⌘↵
            </span>
          </Button>
        )}
      </div>
    </footer>
  );
}

'use client';

import { kindWords } from '@/components/calendar/entry-mark';
import { Button } from '@/components/ui/button';
import type { ContentEventKind } from '@/lib/domain/content-kinds';

type Props = {
  formId: string;
  isNew: boolean;
  kind: ContentEventKind;
  dirty: boolean;
  pending: boolean;
  /** What went wrong with the whole. */
  above: string | null;
  /** Somebody else saved meanwhile. */
  faster: boolean;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
};

/** How it stands and what saves it; after a conflict, whose words count. */
export function FormFoot(props: Props) {
  const { formId, isNew, kind, dirty, pending, above, faster, onTakeTheirs, onSaveMine } = props;
  return (
    <footer className="grid gap-3 border-line border-t px-5 py-3">
      {above && (
        <p role="alert" className="text-fail text-sm">
          {above}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="mr-auto text-ink-faint text-sm">{dirty ? 'Not saved yet' : ''}</p>
        {faster ? (
          <>
            <Button onClick={onTakeTheirs}>Take the newest</Button>
            <Button tone="primary" pending={pending} onClick={onSaveMine}>
              Save mine over it
            </Button>
          </>
        ) : (
          <Button type="submit" form={formId} tone="primary" pending={pending} disabled={!isNew && !dirty}>
            {isNew ? `Add the ${kindWords[kind].toLowerCase()}` : 'Save'}
          </Button>
        )}
      </div>
    </footer>
  );
}

'use client';

import { ArrowUpRight, Trash2 } from 'lucide-react';
import { KindMark, kindWords } from '@/components/calendar/entry-mark';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SheetX } from '@/components/ui/sheet-x';
import type { ContentEventView } from '@/lib/domain/content-event';
import type { ContentEventKind } from '@/lib/domain/content-kinds';
import { TaskBox } from './task-box';
import { useDeleteEvent } from './use-delete-event';

type Props = {
  event: ContentEventView | null;
  kind: ContentEventKind;
  /** Without it nothing here deletes. */
  onDeleted?: () => void;
  onTicked?: (event: ContentEventView) => void;
  onClose: () => void;
};

/** What is open, and what can be done with it at once. */
export function EventHead({ event, kind, onDeleted, onTicked, onClose }: Props) {
  const remove = useDeleteEvent();
  return (
    <header className="flex items-center gap-2 border-line border-b px-5 py-3">
      <h2 className="mr-auto flex min-w-0 items-center gap-2 font-medium">
        <KindMark kind={kind} state={event?.state} decorative />
        {event ? kindWords[kind] : `New ${kindWords[kind].toLowerCase()}`}
      </h2>
      {event?.kind === 'task' && kind === 'task' && (
        <TaskBox task={event} label="Done" onTicked={onTicked} className="mr-2 items-center" />
      )}
      {event?.url && (
        <Button asChild size="sm" tone="plain">
          <a href={event.url} target="_blank" rel="noreferrer">
            Open <ArrowUpRight size={14} />
          </a>
        </Button>
      )}
      {event && onDeleted && (
        <IconButton
          label="Delete"
          onClick={async () => {
            if (!(await remove(event))) return;
            onDeleted();
            onClose();
          }}
        >
          <Trash2 size={16} />
        </IconButton>
      )}
      <SheetX />
    </header>
  );
}

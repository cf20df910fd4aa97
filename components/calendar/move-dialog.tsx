'use client';

import { useState } from 'react';
import { useLocation } from '@/components/data/location';
import { Dialog } from '@/components/ui/dialog';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { MoveForm } from './move-form';
import { shiftedTo } from './place-entry';
import type { MoveEntry } from './use-move-entry';

type Props = { entry: CalendarEntry | null; onMove: MoveEntry; onClose(): void };

/** The keyboard's way to drag, wherever an entry is shown. The last entry stays while it closes. */
export function MoveDialog({ entry, onMove, onClose }: Props) {
  const { timeZone } = useLocation();
  const [last, setLast] = useState(entry);
  if (entry && entry !== last) setLast(entry);
  const shown = entry ?? last;
  return (
    <Dialog
      open={entry !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Move to…"
      description={shown?.text.trim() || 'No text yet'}
    >
      {shown && (
        <MoveForm
          key={shown.id}
          wallTime={shown.wallTime}
          dayOnly={shown.allDay}
          timeZone={timeZone}
          onMove={async (wallTime) => {
            const moved = await onMove(shown, shiftedTo(shown, wallTime));
            if (moved) onClose();
            return moved;
          }}
        />
      )}
    </Dialog>
  );
}

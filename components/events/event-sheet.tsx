'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wallClock } from '@/components/calendar/calendar-dates';
import { kindWords } from '@/components/calendar/entry-mark';
import { calendarQueries } from '@/components/data/calendar-queries';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { Sheet } from '@/components/ui/sheet';
import { SheetX } from '@/components/ui/sheet-x';
import { Skeleton } from '@/components/ui/skeleton';
import type { ContentEventKind } from '@/lib/domain/content-kinds';
import { readEventAddress } from './event-address';
import { EventForm } from './event-form';
import { blankValues } from './event-values';
import { KnownEvent } from './known-event';

type Body = { address: string; onClose: () => void };

function NewEvent({ kind, at, address, onClose }: Body & { kind: ContentEventKind; at: string | null }) {
  const { timeZone } = useLocation();
  const [base] = useState(() => blankValues(kind, at, wallClock(timeZone, Date.now())));
  return <EventForm event={null} address={address} base={base} onClose={onClose} />;
}

function ReadEvent({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { locationId } = useLocation();
  const query = useQuery(calendarQueries.contentEvent(locationId, eventId));
  if (query.data) return <KnownEvent event={query.data} onClose={onClose} />;
  return (
    <>
      <header className="flex justify-end border-line border-b px-5 py-3">
        <SheetX />
      </header>
      <div className="p-5">
        {query.isError ? (
          <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton className="h-24" />
        )}
      </div>
    </>
  );
}

type Props = {
  /** `event=` of the calendar's address: an id, or `new-task`, `new-email~2026-12-01T09:00`. Null while closed. */
  address: string | null;
  onClose: () => void;
};

/** A content event, a task or a note beside the calendar: made, read and changed. */
export function EventSheet({ address, onClose }: Props) {
  // What was open stays to slide away.
  const [shown, setShown] = useState(address);
  if (address && address !== shown) setShown(address);
  const asked = shown ? readEventAddress(shown) : null;
  const title = asked && 'kind' in asked ? `New ${kindWords[asked.kind].toLowerCase()}` : 'Event';
  return (
    <Sheet open={address !== null && asked !== null} onOpenChange={(open) => !open && onClose()} title={title}>
      {shown && asked && 'kind' in asked && <NewEvent key={shown} {...asked} address={shown} onClose={onClose} />}
      {shown && asked && 'eventId' in asked && <ReadEvent key={shown} eventId={asked.eventId} onClose={onClose} />}
    </Sheet>
  );
}

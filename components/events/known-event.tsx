'use client';

import { useAction } from '@/components/data/use-action';
import { useMay } from '@/components/data/use-may';
import { Button } from '@/components/ui/button';
import { restoreContentEvent, updateContentEvent } from '@/lib/actions/content-events';
import type { ContentEventView } from '@/lib/domain/content-event';
import { EventFacts } from './event-facts';
import { EventForm } from './event-form';
import { EventHead } from './event-head';
import { valuesOf } from './event-values';
import { LabelRows } from './label-rows';

type Props = { event: ContentEventView; onClose: () => void };
const body = 'grid min-h-0 flex-1 content-start gap-5 overflow-y-auto px-5 py-5';

/** How a feed's event is sorted here is ours: each choice is kept at once. */
function FeedLabels({ event }: { event: ContentEventView }) {
  const { run } = useAction(updateContentEvent, { topics: ['calendar', 'events', 'labels'] });
  return (
    <LabelRows
      value={valuesOf(event)}
      onChange={(change) => void run({ eventId: event.id, ...change })}
      errorOf={() => null}
    />
  );
}

function DeletedEvent({ event, onClose }: Props) {
  // What its feed took away, nobody here brings back.
  const isGone = event.feed !== null && !event.feed.file;
  const restore = useAction(restoreContentEvent, { topics: ['calendar', 'today', 'events'] });
  return (
    <>
      <EventHead event={event} kind={event.kind} onClose={onClose} />
      <div className={body}>
        <p role="status" className="flex flex-wrap items-center justify-between gap-3 rounded bg-sunk px-3 py-2">
          {isGone ? `“${event.feed?.name}” does not have this any more.` : 'This was deleted.'}
          {!isGone && (
            <Button size="sm" pending={restore.pending} onClick={() => void restore.run({ eventId: event.id })}>
              Restore
            </Button>
          )}
        </p>
        <EventFacts event={event} mayWrite={false} />
      </div>
    </>
  );
}

/** An event that is there: its form, or what there is to read when it is a feed's, deleted, or not ours to change. */
export function KnownEvent({ event, onClose }: Props) {
  const mayWrite = useMay('event.write');
  if (event.deletedAt && mayWrite) return <DeletedEvent event={event} onClose={onClose} />;
  if (mayWrite && !event.feed) {
    return <EventForm event={event} address={event.id} base={valuesOf(event)} onClose={onClose} />;
  }
  return (
    <>
      <EventHead
        event={event}
        kind={event.kind}
        onClose={onClose}
        onDeleted={mayWrite && event.feed?.file ? () => {} : undefined}
      />
      <div className={body}>
        <EventFacts event={event} mayWrite={mayWrite} />
        {mayWrite && <FeedLabels event={event} />}
      </div>
    </>
  );
}

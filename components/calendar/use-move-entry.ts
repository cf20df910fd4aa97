'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { moveContentEvent } from '@/lib/actions/content-events';
import { reschedulePost } from '@/lib/actions/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { sayPlace } from './entry-words';
import { type CalendarAnswer, type Place, placeEntry } from './place-entry';

export type Movable = Pick<CalendarEntry, 'kind' | 'id'> & Place;
export type MoveEntry = (entry: Movable, place: Place, putBack?: () => void) => Promise<boolean>;

const placeOf = ({ wallTime, end, allDay }: Place): Place => ({ wallTime, end, allDay });
const samePlace = (a: Place, b: Place) => a.wallTime === b.wallTime && a.end === b.end && a.allDay === b.allDay;
const silent = { errors: 'silent' } as const;

/**
 * Moves an entry to another place on the location's wall clock: the chip moves at once, goes back with the reason when
 * the server refuses, and every move can be undone. What a clock change does to the time is said.
 */
export function useMoveEntry(): MoveEntry {
  const { locationId, timeZone } = useLocation();
  const client = useQueryClient();
  const post = useAction(reschedulePost, silent);
  const event = useAction(moveContentEvent, silent);
  const queryKey = [locationId, 'calendar'];

  const show = (id: string, place: Place) =>
    client.setQueriesData<CalendarAnswer>({ queryKey }, (answer) => answer && placeEntry(answer, id, place));
  const save = ({ kind, id }: Movable, { wallTime, end, allDay }: Place) =>
    kind === 'post'
      ? post.run({ postId: id, schedule: { wallTime, timeZone } })
      : event.run({ eventId: id, start: wallTime, end, allDay });

  return async function move(entry, place, putBack = () => {}) {
    const from = placeOf(entry);
    if (samePlace(from, place)) return true;
    const id = `move-${entry.id}`;
    // An answer under way would put it back before the server knows of the move.
    await client.cancelQueries({ queryKey });
    show(entry.id, place);
    const answer = await save(entry, place);
    if (!answer.ok) {
      show(entry.id, from);
      putBack();
      const detail = answer.error.issues?.map((issue) => issue.message).join(' ');
      toast.fail(`Not moved. ${answer.error.message}`, { id, detail });
      return false;
    }
    const undo = () => void move({ ...entry, ...place }, from);
    toast.note(`Moved to ${sayPlace(place)}`, {
      id,
      detail: answer.data.notice,
      action: { label: 'Undo', onClick: undo },
    });
    return true;
  };
}

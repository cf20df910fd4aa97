'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { reschedulePost } from '@/lib/actions/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { toInstant } from '@/lib/domain/zone';
import { sayWallTime } from './calendar-dates';

export type Movable = Pick<CalendarEntry, 'id' | 'wallTime'>;
type Calendar = { entries: CalendarEntry[] };

/**
 * Moves a post to another wall time of the location: the chip moves at once, goes back with the reason when the server
 * refuses, and every move can be undone. What a clock change does to the time is said.
 */
export function useMovePost() {
  const { locationId, timeZone } = useLocation();
  const client = useQueryClient();
  const { run } = useAction(reschedulePost, { errors: 'silent' });

  const place = (postId: string, wallTime: string) =>
    client.setQueriesData<Calendar>(
      { queryKey: [locationId, 'calendar'] },
      (calendar) =>
        calendar && {
          ...calendar,
          entries: calendar.entries.map((entry) => (entry.id === postId ? { ...entry, wallTime } : entry)),
        },
    );

  async function move(entry: Movable, wallTime: string, putBack: () => void = () => {}): Promise<boolean> {
    const { id: postId, wallTime: from } = entry;
    if (from === wallTime) return true;
    await client.cancelQueries({ queryKey: [locationId, 'calendar'] });
    place(postId, wallTime);
    const answer = await run({ postId, schedule: { wallTime, timeZone } });
    if (!answer.ok) {
      place(postId, from);
      putBack();
      const detail = answer.error.issues?.map((issue) => issue.message).join(' ');
      toast.fail(`Not moved. ${answer.error.message}`, { id: `move-${postId}`, detail });
      return false;
    }
    toast.note(`Moved to ${sayWallTime(wallTime)}`, {
      id: `move-${postId}`,
      detail: toInstant({ wallTime, timeZone }).note ?? undefined,
      action: { label: 'Undo', onClick: () => void move({ id: postId, wallTime }, from) },
    });
    return true;
  }
  return move;
}

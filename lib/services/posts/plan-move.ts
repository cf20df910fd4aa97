import { isMovable } from '@/lib/domain/edit-rules';
import { conflict } from '@/lib/domain/error';
import type { Schedule } from '@/lib/domain/post';
import { type PlannedInstant, toInstant, toWallTime } from '@/lib/domain/zone';
import type { LockedPost } from './lock-posts';
import { requireOpen } from './require-open';
import { requireFuture } from './require-schedulable';

export type Move = { locked: LockedPost; planned: PlannedInstant; schedule: Schedule };

/**
 * Where a draft or scheduled post goes; it keeps the zone its author meant. Only a draft may be moved into the past.
 * @throws DomainError invalid; conflict when it went out or is under way
 */
export function planMove(locked: LockedPost, asked: Schedule, now: Date): Move {
  const { post } = locked;
  requireOpen(locked);
  if (!isMovable(post.state)) throw conflict('Only drafts and scheduled posts can be moved. Schedule this one anew.');
  const planned = post.state === 'scheduled' ? requireFuture(asked, now) : toInstant(asked);
  const timeZone = post.timeZone ?? asked.timeZone;
  return { locked, planned, schedule: { wallTime: toWallTime(planned.instant, timeZone), timeZone } };
}

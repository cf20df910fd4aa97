import type { ContentEventView } from '@/lib/domain/content-event';
import { conflict } from '@/lib/domain/error';

export const requireKept = (event: ContentEventView) => {
  if (event.deletedAt) throw conflict('This was deleted meanwhile. Restore it first.');
};

/** @throws DomainError conflict when it is deleted, or a feed's: `instead` says what to do there */
export function requireOwn(event: ContentEventView, instead: string): void {
  requireKept(event);
  if (!event.feed) return;
  throw conflict(`This comes from “${event.feed.name}”. ${instead}`);
}

/** Where a feed's event is changed. */
export const changeAtSource =
  'Change it there: Almanac reads it again by itself. What it is read as is chosen in Settings, Calendars.';

export const deleteAtSource = 'Delete it there, or take the feed off this calendar in Settings, Calendars.';

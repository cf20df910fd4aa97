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

/** A feed would bring it again; a file is not asked again. @throws DomainError conflict */
export function requireDeletable(event: ContentEventView): void {
  if (!event.feed?.file) requireOwn(event, deleteAtSource);
}

/** What a feed took away is not ours to bring back. @throws DomainError conflict */
export function requireRestorable({ feed }: ContentEventView): void {
  if (feed && !feed.file) throw conflict(`“${feed.name}” does not have this any more, so it stays away.`);
}

/** Where a feed's event is changed. */
export const changeAtSource =
  'Change it there: Almanac reads it again by itself. What it is read as is chosen in Settings, Calendars.';

const deleteAtSource = 'Delete it there, or take the feed off this calendar in Settings, Calendars.';

import * as z from 'zod';
import { CalendarLinkView, CreateCalendarLink } from '@/lib/domain/calendar-link';
import { CreateFeed, FeedLook, FeedReading, FeedView, LookAtFeed, UpdateFeed } from '@/lib/domain/feed';
import { Id } from '@/lib/domain/id';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Feeds'] });
const path = '/locations/{locationId}/feeds' as const;
const feed = z.object({ ...Location, feedId: Id });
const links = '/locations/{locationId}/calendar-links' as const;

/** Calendars and blogs read here, and addresses at which others read this calendar. */
export const feedRoutes = {
  lookAtFeed: write(
    'POST',
    `${path}/look`,
    about('lookAtFeed', 'What an address is: a calendar, a blog’s feed, or a page that names some'),
    z.object({ ...Location, ...LookAtFeed.shape }),
    FeedLook,
  ),
  createFeed: write(
    'POST',
    path,
    { ...about('createFeed', 'Read a calendar (iCal) or a feed (RSS, Atom, JSON) from now on'), successStatus: 201 },
    z.object({ ...Location, ...CreateFeed.shape }),
    FeedReading,
  ),
  updateFeed: write(
    'PATCH',
    `${path}/{feedId}`,
    about('updateFeed', 'Rename or recolour it, or change what its events are; what is left out stays'),
    z.object({ ...Location, ...UpdateFeed.shape }),
    FeedView,
  ),
  readFeed: write('POST', `${path}/{feedId}/read`, about('readFeed', 'Read it now'), feed, FeedReading),
  pauseFeed: write(
    'POST',
    `${path}/{feedId}/pause`,
    about('pauseFeed', 'Stop reading it, or go on'),
    z.object({ ...Location, feedId: Id, paused: z.boolean() }),
    FeedView,
  ),
  deleteFeed: write(
    'DELETE',
    `${path}/{feedId}`,
    about('deleteFeed', 'Take it and all its events off the calendar'),
    feed,
    z.object({ id: z.string(), events: z.number() }),
  ),
  createCalendarLink: write(
    'POST',
    links,
    { ...about('createCalendarLink', 'Make a secret address for calendar programs'), successStatus: 201 },
    z.object({ ...Location, ...CreateCalendarLink.shape }),
    CalendarLinkView,
  ),
  deleteCalendarLink: write(
    'DELETE',
    `${links}/{linkId}`,
    about('deleteCalendarLink', 'End a calendar link'),
    z.object({ ...Location, linkId: Id }),
    z.object({ id: z.string() }),
  ),
};

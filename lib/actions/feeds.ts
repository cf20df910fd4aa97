'use server';

import { CalendarLinkRef, CreateCalendarLink } from '@/lib/domain/calendar-link';
import { CreateFeed, FeedRef, LookAtFeed, PauseFeed, UpdateFeed } from '@/lib/domain/feed';
import { action } from '@/lib/server/action';
import * as createLink from '@/lib/services/calendar-links/create-calendar-link';
import * as deleteLink from '@/lib/services/calendar-links/delete-calendar-link';
import * as create from '@/lib/services/feeds/create-feed';
import * as remove from '@/lib/services/feeds/delete-feed';
import * as look from '@/lib/services/feeds/look-at-feed';
import * as pause from '@/lib/services/feeds/pause-feed';
import * as read from '@/lib/services/feeds/read-feed';
import * as update from '@/lib/services/feeds/update-feed';

export const lookAtFeed = action(LookAtFeed, look.lookAtFeed);
export const createFeed = action(CreateFeed, create.createFeed);
export const updateFeed = action(UpdateFeed, update.updateFeed);
export const readFeed = action(FeedRef, read.readFeed);
export const pauseFeed = action(PauseFeed, pause.pauseFeed);
export const deleteFeed = action(FeedRef, remove.deleteFeed);
export const createCalendarLink = action(CreateCalendarLink, createLink.createCalendarLink);
export const deleteCalendarLink = action(CalendarLinkRef, deleteLink.deleteCalendarLink);

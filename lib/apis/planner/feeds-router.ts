import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { createCalendarLink } from '@/lib/services/calendar-links/create-calendar-link';
import { deleteCalendarLink } from '@/lib/services/calendar-links/delete-calendar-link';
import { listCalendarLinks } from '@/lib/services/calendar-links/list-calendar-links';
import { createFeed } from '@/lib/services/feeds/create-feed';
import { deleteFeed } from '@/lib/services/feeds/delete-feed';
import { listFeeds } from '@/lib/services/feeds/list-feeds';
import { lookAtFeed } from '@/lib/services/feeds/look-at-feed';
import { pauseFeed } from '@/lib/services/feeds/pause-feed';
import { readFeed } from '@/lib/services/feeds/read-feed';
import { updateFeed } from '@/lib/services/feeds/update-feed';
import { type ApiContext, reading, writing } from './access';

const os = implement(plannerContract).$context<ApiContext>();
const { reads } = os;

/** Feeds in and calendar links out, on their services. */
export const feedReads = {
  '/locations/{locationId}/feeds': reads['/locations/{locationId}/feeds'].handler(reading(listFeeds)),
  '/locations/{locationId}/calendar-links': reads['/locations/{locationId}/calendar-links'].handler(
    reading(listCalendarLinks),
  ),
};

export const feedWrites = {
  lookAtFeed: os.lookAtFeed.handler(writing(lookAtFeed)),
  createFeed: os.createFeed.handler(writing(createFeed)),
  updateFeed: os.updateFeed.handler(writing(updateFeed)),
  readFeed: os.readFeed.handler(writing(readFeed)),
  pauseFeed: os.pauseFeed.handler(writing(pauseFeed)),
  deleteFeed: os.deleteFeed.handler(writing(deleteFeed)),
  createCalendarLink: os.createCalendarLink.handler(writing(createCalendarLink)),
  deleteCalendarLink: os.deleteCalendarLink.handler(writing(deleteCalendarLink)),
};

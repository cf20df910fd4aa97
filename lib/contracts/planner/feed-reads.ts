import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { CalendarLinkView } from '@/lib/domain/calendar-link';
import { FeedView } from '@/lib/domain/feed';
import { Location } from './filters';
import type { FeedReads } from './reads';
import { read } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Feeds'] });

export const feedReads = {
  '/locations/{locationId}/feeds': read(
    '/locations/{locationId}/feeds',
    about('listFeeds', 'Feeds by name, and how they are doing'),
    z.object(Location),
    z.object({ feeds: z.array(FeedView) }),
  ),
  '/locations/{locationId}/calendar-links': read(
    '/locations/{locationId}/calendar-links',
    about('listCalendarLinks', 'Calendar links: one’s own with their addresses'),
    z.object(Location),
    z.object({ links: z.array(CalendarLinkView) }),
  ),
} satisfies Record<keyof FeedReads, AnyContractProcedure>;

import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { ContentEventView } from '@/lib/domain/content-event';
import { contentEventKinds } from '@/lib/domain/content-kinds';
import { Id } from '@/lib/domain/id';
import { Instant, Location, list } from './filters';
import type { ContentEventReads } from './reads';
import { read } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Content events'] });

export const contentEventReads = {
  '/locations/{locationId}/content-events': read(
    '/locations/{locationId}/content-events',
    about('listContentEvents', 'Content events by page, in the order they begin'),
    z.object({
      ...Location,
      from: Instant.optional().describe('What begins then or later, or still lasts.'),
      to: Instant.optional().describe('What begins before.'),
      kind: list(z.enum(contentEventKinds)),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    z.object({ contentEvents: z.array(ContentEventView), nextCursor: z.nullable(z.string()) }),
  ),
  '/locations/{locationId}/content-events/{eventId}': read(
    '/locations/{locationId}/content-events/{eventId}',
    about('getContentEvent', 'One content event, a deleted one too'),
    z.object({ ...Location, eventId: Id }),
    ContentEventView,
  ),
} satisfies Record<keyof ContentEventReads, AnyContractProcedure>;

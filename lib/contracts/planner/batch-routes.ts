import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { BatchRef, BatchView, StartBatch } from '@/lib/domain/batch';
import type { BatchReads } from './batch-reads';
import { Filters, Location } from './filters';
import { read, write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Batches'] });
const path = '/locations/{locationId}/batches' as const;
const batch = z.object({ ...Location, ...BatchRef.shape });

/** One thing done to many posts and content events. */
export const batchRoutes = {
  startBatch: write(
    'POST',
    path,
    {
      ...about('startBatch', 'Move, delete, duplicate or tag many; more than a hundred go on in the background'),
      successStatus: 201,
    },
    z.object({ ...Location, ...StartBatch.shape }),
    BatchView,
  ),
  undoBatch: write(
    'POST',
    `${path}/{batchId}/undo`,
    about('undoBatch', 'Take back what a batch of yours did'),
    batch,
    BatchView,
  ),
};

export const batchReadRoutes = {
  '/locations/{locationId}/batches/{batchId}': read(
    `${path}/{batchId}`,
    about('getBatch', 'How far a batch is, and what could not be done'),
    batch,
    BatchView,
  ),
  '/locations/{locationId}/post-count': read(
    '/locations/{locationId}/post-count',
    about('countPosts', 'How many posts a batch with these filters would take'),
    z.object({ ...Location, ...Filters }),
    z.object({ count: z.number() }),
  ),
  '/locations/{locationId}/authors': read(
    '/locations/{locationId}/authors',
    { ...about('listAuthors', 'Who wrote posts or content events here, by name'), tags: ['Posts'] },
    z.object(Location),
    z.object({ authors: z.array(z.object({ id: z.string(), name: z.string() })) }),
  ),
} satisfies Record<keyof BatchReads, AnyContractProcedure>;

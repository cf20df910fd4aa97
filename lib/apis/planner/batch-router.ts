import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { getBatch } from '@/lib/services/batches/get-batch';
import { startBatch } from '@/lib/services/batches/start-batch';
import { undoBatch } from '@/lib/services/batches/undo-batch';
import { countPosts } from '@/lib/services/posts/count-posts';
import { listAuthors } from '@/lib/services/posts/list-authors';
import { type ApiContext, reading, writing } from './access';

const os = implement(plannerContract).$context<ApiContext>();
const { reads } = os;

/** One thing done to many, and what one needs to know to choose them. */
export const batchReads = {
  '/locations/{locationId}/batches/{batchId}': reads['/locations/{locationId}/batches/{batchId}'].handler(
    reading(getBatch),
  ),
  '/locations/{locationId}/post-count': reads['/locations/{locationId}/post-count'].handler(
    reading(async (ctx, filters) => ({ count: await countPosts(ctx, filters) })),
  ),
  '/locations/{locationId}/authors': reads['/locations/{locationId}/authors'].handler(
    reading(async (ctx) => ({ authors: await listAuthors(ctx) })),
  ),
};

export const batchWrites = {
  startBatch: os.startBatch.handler(writing(startBatch)),
  undoBatch: os.undoBatch.handler(writing(undoBatch)),
};

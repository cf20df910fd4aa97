import type { BatchView, PostFilterInput } from '@/lib/domain/batch';

/** GETs around choosing many; a part of PlannerReads. */
export type BatchReads = {
  '/locations/{locationId}/batches/{batchId}': { query: Record<never, never>; answer: BatchView };
  '/locations/{locationId}/post-count': { query: PostFilterInput; answer: { count: number } };
  '/locations/{locationId}/authors': {
    query: Record<never, never>;
    answer: { authors: { id: string; name: string }[] };
  };
};

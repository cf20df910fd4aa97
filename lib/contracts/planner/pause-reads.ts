import type { PausesView } from '@/lib/domain/pause';

/** GETs of pauses; a part of PlannerReads. */
export type PauseReads = { '/locations/{locationId}/pauses': { query: Record<never, never>; answer: PausesView } };

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DeliveryState } from '@/lib/domain/webhook-answer';
import { readPlanner } from './read';

const deliveries = '/locations/{locationId}/webhooks/{webhookId}/deliveries' as const;
/** Messages go out by themselves and no event tells of it: what is looked at is asked again. */
const refetchInterval = 3000;

export const webhookQueries = {
  list: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'webhooks'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/webhooks', { locationId }, {}, signal),
      select: ({ webhooks }) => webhooks,
      refetchInterval: 10_000,
    }),

  deliveries: (locationId: string, webhookId: string, state?: DeliveryState) =>
    infiniteQueryOptions({
      queryKey: [locationId, 'webhooks', webhookId, 'deliveries', state ?? 'all'],
      queryFn: ({ pageParam, signal }) =>
        readPlanner(
          deliveries,
          { locationId, webhookId },
          { ...(state && { state }), ...(pageParam && { cursor: pageParam }) },
          signal,
        ),
      initialPageParam: '',
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      refetchInterval,
    }),

  delivery: (locationId: string, webhookId: string, deliveryId: string) =>
    queryOptions({
      queryKey: [locationId, 'webhooks', webhookId, 'delivery', deliveryId],
      queryFn: ({ signal }) =>
        readPlanner(`${deliveries}/{deliveryId}`, { locationId, webhookId, deliveryId }, {}, signal),
      refetchInterval,
    }),
};

import { queryOptions } from '@tanstack/react-query';
import { readPlanner } from '@/components/data/read';

/** What is due now and waits comes without an event. */
const whilePausedMs = 30_000;

export const pausesQuery = (locationId: string) =>
  queryOptions({
    queryKey: [locationId, 'accounts', 'pauses'],
    queryFn: ({ signal }) => readPlanner('/locations/{locationId}/pauses', { locationId }, {}, signal),
    refetchInterval: ({ state: { data } }) =>
      data && (data.server || data.location || data.accounts.length > 0) ? whilePausedMs : false,
  });

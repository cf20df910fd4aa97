import { queryOptions } from '@tanstack/react-query';
import { readPlanner } from '@/components/data/read';

export const countQuery = (locationId: string) =>
  queryOptions({
    queryKey: [locationId, 'notifications', 'count'],
    queryFn: ({ signal }) => readPlanner('/locations/{locationId}/notifications/count', { locationId }, {}, signal),
  });

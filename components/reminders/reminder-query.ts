import { queryOptions } from '@tanstack/react-query';
import { readPlanner } from '@/components/data/read';

/** What a person needs to post by hand; read again with the posts. Its files' addresses are good for a day. */
export const reminderQuery = (locationId: string, publicationId: string) =>
  queryOptions({
    queryKey: [locationId, 'posts', 'reminder', publicationId],
    queryFn: ({ signal }) =>
      readPlanner('/locations/{locationId}/reminders/{publicationId}', { locationId, publicationId }, {}, signal),
  });

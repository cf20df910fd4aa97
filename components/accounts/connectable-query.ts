import { queryOptions } from '@tanstack/react-query';
import { readPlanner } from '@/components/data/read';

/** What a sign-in under way has reached. Asked again now and then while the person is away at the network. */
export const connectableQuery = (locationId: string, flowId: string | null, search: string) =>
  queryOptions({
    queryKey: [locationId, 'connecting', flowId, search],
    enabled: flowId !== null,
    queryFn: ({ signal }) =>
      readPlanner(
        '/locations/{locationId}/connections/{flowId}',
        { locationId, flowId: flowId ?? '' },
        search ? { search } : {},
        signal,
      ),
    // While searching the list stays; another sign-in starts with nothing.
    placeholderData: (previous) => (previous?.flowId === flowId ? previous : undefined),
    staleTime: 5_000,
    retry: false,
    refetchInterval: ({ state }) => (state.data?.step === 'authorizing' && !state.error ? 3_000 : false),
  });

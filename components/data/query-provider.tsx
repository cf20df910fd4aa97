'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ReadError } from './read-error';
import { noteSignedOut } from './signed-out';

/** Asking again helps only when the server was out of reach or out of breath. */
const worthRetrying = (count: number, error: Error) =>
  count < 3 && (!(error instanceof ReadError) || ['unavailable', 'rate_limited'].includes(error.error.code));

function makeClient() {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ReadError && error.error.code === 'unauthenticated') noteSignedOut(true);
      },
      onSuccess: () => noteSignedOut(false),
    }),
    defaultOptions: {
      // The live stream says what changed; focus and reconnect ask again for what may have been missed.
      queries: { staleTime: 30_000, gcTime: 600_000, retry: worthRetrying },
    },
  });
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

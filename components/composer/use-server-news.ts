'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useComposing, useSession } from './composer-context';

/** The live stream makes this read run again; the session decides what the news means for the text. */
export function useServerNews() {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const postId = useSession((state) => state.postId);
  const known = useSession((state) => state.post !== null);
  const { data } = useQuery({ ...queries.post(locationId, postId), enabled: known, staleTime: 30_000 });
  useEffect(() => {
    if (data) session.serverSaid(data);
  }, [session, data]);
}

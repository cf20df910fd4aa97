'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import type { MediaView } from '@/lib/domain/views';

/** The image of the library a video has as its cover; null while it has none or it is not read yet. */
export function useCover(coverMediaId: string | undefined): MediaView | null {
  const { locationId } = useLocation();
  const { data } = useQuery({ ...queries.media(locationId, coverMediaId ?? ''), enabled: coverMediaId !== undefined });
  return (coverMediaId !== undefined && data) || null;
}

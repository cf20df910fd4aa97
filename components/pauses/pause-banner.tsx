'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useLocation } from '@/components/data/location';
import { useSection } from '@/components/shell/use-section';
import { pausesQuery } from './pauses-query';

const PauseLine = dynamic(() => import('./pause-line').then((file) => file.PauseLine), { ssr: false });
const sections = ['calendar', 'today', 'posts'];

/** Above the screens that show what is planned, while something keeps it from going out. */
export function PauseBanner() {
  const { locationId } = useLocation();
  const isWanted = sections.includes(useSection());
  const { data } = useQuery({ ...pausesQuery(locationId), enabled: isWanted });
  if (!isWanted || !data) return null;
  const isPaused = data.server || data.location || data.accounts.length > 0;
  return isPaused ? <PauseLine pauses={data} /> : null;
}

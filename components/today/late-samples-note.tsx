'use client';

import dynamic from 'next/dynamic';
import { useAfterPaint } from '@/components/composer/use-after-paint';

const SamplesNote = dynamic(() => import('./samples-note').then((file) => file.SamplesNote), { ssr: false });

/** The note below everything, once the rest is there: most days there are no samples. */
export function LateSamplesNote({ count }: { count: number }) {
  return useAfterPaint() && count > 0 ? <SamplesNote count={count} /> : null;
}

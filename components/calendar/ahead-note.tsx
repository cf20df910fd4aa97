'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';

/** One line above the calendar when something of the next 24 hours will not go out as it is. */
export function AheadNote() {
  const { locationId } = useLocation();
  const { data = [] } = useQuery(queries.preflight(locationId));
  const stopped = data.filter(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  const [first] = stopped;
  if (!first) return null;
  const words =
    stopped.length === 1
      ? `A post of the next 24 hours will not go out as it is: ${first.problems[0]?.message}`
      : `${stopped.length} posts of the next 24 hours will not go out as they are.`;
  return (
    <p role="status" className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pb-3 text-sm text-wait">
      <span className="max-w-prose">{words}</span>
      <Link href={`/${locationId}/today`} className="font-medium underline underline-offset-2">
        See it on Today
      </Link>
    </p>
  );
}

'use client';

import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { useMay } from '@/components/data/use-may';
import { useNow } from '@/components/data/use-now';
import type { PausesView } from '@/lib/domain/pause';
import { sayPause, sayWaits } from './pause-words';
import { ResumeLocation } from './resume-location';

function say({ server, location, accounts, waiting }: PausesView, timeZone: string, now: Date): string {
  const waits = sayWaits(waiting);
  if (server?.kind === 'restore') {
    return `A backup was restored: nothing is sent until the operator of this server releases it.${waits}`;
  }
  if (server) return `Everything on this server is ${sayPause(server, timeZone, now)}.${waits}`;
  if (location) return `Posting from this location is ${sayPause(location, timeZone, now)}.${waits}`;
  const [first] = accounts;
  if (first && accounts.length === 1) return `${first.name} is ${sayPause(first, timeZone, now)}.${waits}`;
  return `${accounts.length} accounts are paused: ${accounts.map(({ name }) => name).join(', ')}.${waits}`;
}

/** What is paused, by whom, since when, and the way out for who may take it. */
export function PauseLine({ pauses }: { pauses: PausesView }) {
  const { locationId, timeZone } = useLocation();
  const now = useNow();
  const mayManage = useMay('location.manage');
  const { server, location } = pauses;
  if (!now) return null;
  return (
    <section
      aria-label="Paused"
      data-print="no"
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-wait-wash px-4 py-1.5 text-sm text-wait"
    >
      <p>{say(pauses, timeZone, now)}</p>
      {mayManage && !server && location && <ResumeLocation size="sm" />}
      {mayManage && !server && !location && (
        <Link
          href={`/${locationId}/accounts`}
          className="inline-flex min-h-8 items-center underline underline-offset-3"
        >
          Accounts
        </Link>
      )}
    </section>
  );
}

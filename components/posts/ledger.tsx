'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { zoneCity } from '@/components/ui/format-time';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import { Skeleton } from '@/components/ui/skeleton';
import type { PostView } from '@/lib/domain/views';
import { LedgerAttempt } from './ledger-attempt';

/** The proof: every try to publish, what was sent when and what came back, as it was written down at the time. */
export function Ledger({ post }: { post: PostView }) {
  const { locationId, timeZone } = useLocation();
  const attempts = useQuery(queries.attempts(locationId, post.id));
  const all = attempts.data ?? [];
  const entries = post.publications
    .map((publication) => ({ publication, tries: all.filter((one) => one.publicationId === publication.id) }))
    .filter(({ tries }) => tries.length > 0);
  const byHand = post.publications.length > 0 && post.publications.every(({ remind }) => remind);
  return (
    <section aria-labelledby="proof" className="border-ink border-t-[3px] border-double pt-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="proof" className="font-display text-lg">
          Proof
        </h2>
        <p className="text-ink-faint text-sm">
          Written down before and after each call, never changed since. Times of {zoneCity(timeZone)}.
        </p>
      </header>
      {attempts.isPending && <Skeleton className="mt-4 h-24 w-full" />}
      {attempts.error && (
        <div className="mt-4">
          <ErrorNotice error={attempts.error} onRetry={() => void attempts.refetch()} />
        </div>
      )}
      {attempts.isSuccess && entries.length === 0 && (
        <p className="mt-4 text-ink-soft">
          {byHand
            ? 'A person posts this by hand: Almanac calls no network.'
            : 'Nothing has been sent yet. The first try will stand here, call by call.'}
        </p>
      )}
      {entries.map(({ publication, tries }) => (
        <section key={publication.id} className="mt-6">
          <h3 className="flex items-center gap-2 border-ink/40 border-b pb-1.5 font-medium">
            <NetworkMark network={publication.network} decorative />
            {publication.accountName}
            <span className="font-normal text-ink-faint">
              {publication.accountHandle} on {networkNames[publication.network]}
            </span>
          </h3>
          {tries.map((attempt) => (
            <LedgerAttempt key={attempt.id} attempt={attempt} />
          ))}
        </section>
      ))}
    </section>
  );
}

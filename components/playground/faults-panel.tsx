'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import { useAwake } from '@/components/shell/use-awake';
import { setFault, setPageLimit } from '@/lib/actions/playground';
import { type FaultKind, faults } from '@/lib/domain/playground';
import { FaultLine } from './fault-line';
import { LimitLine } from './limit-line';

type Counts = Partial<Record<FaultKind, number>>;
type Props = { pageId: string; counts: Counts; limit: number | null; signedIn: boolean };

/** Makes the next posts to this page go wrong, to see how Almanac deals with it. */
export function FaultsPanel({ pageId, counts, limit, signedIn }: Props) {
  useAwake();
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [shown, show] = useOptimistic(counts, (now, next: Counts) => ({ ...now, ...next }));
  const [shownLimit, showLimit] = useOptimistic(limit);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (kind: FaultKind, remaining: number) =>
    startTransition(async () => {
      show({ [kind]: remaining });
      const result = await setFault({ pageId, kind, remaining }).catch(() => null);
      setProblem(result?.ok ? null : (result?.error.message ?? 'The network could not be reached. Try again.'));
      router.refresh();
    });
  const changeLimit = (postsPerDay: number | null) =>
    startTransition(async () => {
      showLimit(postsPerDay);
      const result = await setPageLimit({ pageId, postsPerDay }).catch(() => null);
      setProblem(result?.ok ? null : (result?.error.message ?? 'The network could not be reached. Try again.'));
      router.refresh();
    });
  return (
    <section aria-labelledby="faults" className="bg-page px-5 py-4 sm:rounded-lg">
      <h2 id="faults" className="font-semibold text-md">
        Make it fail
      </h2>
      <p className="mt-0.5 text-ink-soft">For how many of the next posts to this page?</p>
      {signedIn ? (
        <ul className="mt-2">
          {faults.map((fault) => (
            <FaultLine
              key={fault.kind}
              fault={fault}
              remaining={shown[fault.kind] ?? 0}
              onChange={(remaining) => change(fault.kind, remaining)}
            />
          ))}
          <LimitLine limit={shownLimit} onChange={changeLimit} />
        </ul>
      ) : (
        <p className="mt-2 text-ink-soft">
          <a href="/sign-in" className="text-accent underline underline-offset-3">
            Sign in to Almanac
          </a>{' '}
          to switch faults.
        </p>
      )}
      {problem && (
        <p role="alert" className="mt-2 border-fail border-l-2 bg-fail-wash px-3 py-2">
          {problem}
        </p>
      )}
    </section>
  );
}

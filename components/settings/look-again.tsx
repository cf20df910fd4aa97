'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 10_000;

/** Keeps a page that the server draws fresh while somebody looks at it. */
export function LookAgain({ readAt }: { readAt: string }) {
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait begins anew with each reading.
  useEffect(() => {
    const timer = setTimeout(() => document.visibilityState === 'visible' && router.refresh(), everyMs);
    return () => clearTimeout(timer);
  }, [readAt, router]);
  return null;
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** New posts appear by themselves while somebody looks. Draws nothing. */
export function FeedRefresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, 4_000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}

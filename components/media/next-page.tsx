'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

/** Asks for the next page shortly before its place comes into view; a button for those who do not scroll. */
export function NextPage({ onReach, pending }: { onReach: () => void; pending: boolean }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onReach);
  latest.current = onReach;
  useEffect(() => {
    if (!end.current || pending) return;
    const seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && latest.current(),
      { rootMargin: '900px' },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [pending]);
  return (
    <div ref={end} className="flex justify-center py-6">
      <Button tone="plain" pending={pending} onClick={onReach}>
        Show more
      </Button>
    </div>
  );
}

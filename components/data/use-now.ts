'use client';

import { useEffect, useState } from 'react';

/** The present, again every 20 s. Null on the server and in the first paint, so that both say the same. */
export function useNow(wanted = true): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    if (!wanted) return;
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 20_000);
    return () => clearInterval(timer);
  }, [wanted]);
  return now;
}

'use client';

import { useDeferredValue, useMemo } from 'react';
import { characterCounts, overflowAt } from './character-count';
import { useChosenAccounts, useDraft } from './composer-context';

/** The counts of all chosen networks, a breath behind the keys, and where the text stops fitting. */
export function useCounts() {
  const summary = useDeferredValue(useDraft('summary'));
  const details = useDraft('details');
  const accounts = useChosenAccounts();
  return useMemo(() => {
    const counts = characterCounts({ summary, details }, accounts);
    return { counts, overAt: overflowAt({ summary, details }, counts) };
  }, [summary, details, accounts]);
}

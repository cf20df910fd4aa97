'use client';

import { useDeferredValue, useMemo } from 'react';
import { characterCounts, overflowAt } from './character-count';
import { useChosenAccounts, useDraft } from './composer-context';
import { useScope, useScoped } from './scope-context';
import { accountsIn } from './scopes';

/** The counts of the shown tab's networks, a breath behind the keys, and where the text stops fitting. */
export function useCounts() {
  const summary = useDeferredValue(useScoped('summary').value);
  const { value: type } = useScoped('type');
  const media = useDeferredValue(useScoped('media').value);
  const details = useDraft('details');
  const scope = useScope();
  const chosen = useChosenAccounts();
  return useMemo(() => {
    const draft = { summary, details, type, media };
    const counts = characterCounts(draft, accountsIn(scope, chosen));
    return { counts, overAt: overflowAt(draft, counts) };
  }, [summary, details, type, media, scope, chosen]);
}

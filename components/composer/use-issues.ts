'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useNow } from '@/components/data/use-now';
import { type Checks, useChosenAccounts, useComposing, useSession, useWholeDraft } from './composer-context';
import {
  accountIssues,
  asksForValues,
  type DraftIssue,
  issuesAt,
  leavingIssues,
  sameOnce,
  timeIssues,
} from './draft-issues';
import { editMode } from './edit-mode';
import { isBlank } from './editor-draft';
import { loadJudge } from './judge';
import { useScope } from './scope-context';
import { accountsIn } from './scopes';
import type { PostUploads } from './uploads';
import { useStore } from './use-store';

const waitingOf = (state: ReturnType<PostUploads['store']['get']>) => state.uploads;
const askedOf = (checks: Checks) => checks.asked;
const equal = (a: DraftIssue[], b: DraftIssue[]) => JSON.stringify(a) === JSON.stringify(b);

const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Keeps the checks up to date, a breath behind the keys, so that typing never waits for them. */
export function useCheckDraft() {
  const { checks, uploads } = useComposing();
  const mode = useSession((state) => editMode(state.post).kind);
  const waiting = useStore(uploads.store, waitingOf);
  const draft = useDeferredValue(useWholeDraft());
  const accounts = useChosenAccounts();
  const asked = useStore(checks, askedOf);
  const now = useNow();
  const { locationId } = useLocation();
  const filled = useMemo(() => asksForValues(draft), [draft]);
  const values = useQuery({ ...queries.settings(locationId), enabled: filled }).data?.customValues;
  useEffect(() => {
    let stopped = false;
    // One network at a time, with room for keys between: fourteen at once would be a long task.
    void (async () => {
      const found: DraftIssue[] = [];
      if (!isBlank(draft) || asked || accounts.some(({ state }) => state !== 'active')) await loadJudge();
      for (const account of accounts) {
        await breath();
        if (stopped) return;
        found.push(...accountIssues(draft, account, values));
      }
      const timed = mode === 'free' ? timeIssues(draft, now ?? new Date()) : [];
      const missing = asked ? leavingIssues(draft, asked, waiting) : [];
      if (!stopped) checks.set({ issues: [...missing, ...sameOnce(found), ...timed] });
    })();
    return () => {
      stopped = true;
    };
  }, [checks, draft, accounts, asked, now, mode, waiting, values]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed draft makes the server's old objections void
  useEffect(() => checks.set({ refused: [] }), [checks, draft]);
}

/** The issues of one field as the tab around shows it, the server's included. */
export function useFieldIssues(path: string, deep = false): DraftIssue[] {
  const { checks } = useComposing();
  const scope = useScope();
  const accounts = useChosenAccounts();
  const select = useCallback(
    (state: Checks) => {
      const ids = accountsIn(scope, accounts).map(({ id }) => id);
      const concerns = ({ accountIds }: DraftIssue) => !accountIds || accountIds.some((id) => ids.includes(id));
      return issuesAt([...state.issues, ...state.refused], path, deep).filter(concerns);
    },
    [path, deep, scope, accounts],
  );
  return useStore(checks, select, equal);
}

'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AccountView } from '@/lib/domain/views';
import type { ComposerSession, SessionState } from './composer-session';
import type { Store } from './composer-store';
import type { DraftIssue } from './draft-issues';
import type { EditorDraft } from './editor-draft';
import type { Scope } from './overrides';
import { scopeOf } from './scopes';
import type { PostUploads } from './uploads';
import { useStore } from './use-store';

export type Asked = null | 'schedule' | 'post_now';
export type Checks = {
  /** What was tried: from then on also what is missing is shown, not only what is wrong. */
  asked: Asked;
  issues: DraftIssue[];
  /** Of the last refused verb; forgotten with the next change. */
  refused: DraftIssue[];
};
export type Composing = {
  session: ComposerSession;
  uploads: PostUploads;
  checks: Store<Checks>;
  /** Which tab is shown: a key of `overrides`, '' for what all accounts share. */
  tab: Store<{ key: string }>;
  /** Every account of the location, also those that cannot publish now. */
  accounts: AccountView[];
  /** Why the list of accounts could not be read. */
  accountsError: Error | null;
};

const ComposerContext = createContext<Composing | null>(null);

export function ComposerProvider({ value, children }: { value: Composing; children: ReactNode }) {
  return <ComposerContext.Provider value={value}>{children}</ComposerContext.Provider>;
}

export function useComposing(): Composing {
  const composing = useContext(ComposerContext);
  if (!composing) throw new Error('This belongs inside the composer.');
  return composing;
}

const draftOf = (state: SessionState) => state.draft;

/** One field of the draft; draws again only when that field changes. */
export function useDraft<K extends keyof EditorDraft>(key: K): EditorDraft[K] {
  const { session } = useComposing();
  const select = useMemo(() => (state: SessionState) => state.draft[key], [key]);
  return useStore(session.store, select);
}

export const useWholeDraft = () => useStore(useComposing().session.store, draftOf);

export function useSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(useComposing().session.store, select);
}

/** The tab that is shown; the common one when its account is no longer chosen. */
export function useTab(): Scope {
  const { tab } = useComposing();
  const key = useStore(tab, keyOf);
  const accounts = useChosenAccounts();
  return useMemo(() => scopeOf(key, accounts), [key, accounts]);
}
const keyOf = (state: { key: string }) => state.key;

/** The chosen accounts, in the order of the location's list. */
export function useChosenAccounts(): AccountView[] {
  const { accounts } = useComposing();
  const chosen = useDraft('accountIds');
  return useMemo(() => accounts.filter((account) => chosen.includes(account.id)), [accounts, chosen]);
}

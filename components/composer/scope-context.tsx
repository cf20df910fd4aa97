'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { networkNames } from '@/components/ui/network-mark';
import { toast } from '@/components/ui/toast';
import { useComposing, useSession } from './composer-context';
import type { SessionState } from './composer-session';
import type { EditorDraft } from './editor-draft';
import { commonScope, dropIn, type OwnField, ownerOf, type Scope, setIn, valueIn } from './overrides';

const ScopeContext = createContext<Scope>(commonScope);

export function ScopeProvider({ scope, children }: { scope: Scope; children: ReactNode }) {
  return <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>;
}
export const useScope = () => useContext(ScopeContext);

/** What a scope is called: "Bluesky", or the account's name. */
export function useScopeName(): string {
  const scope = useScope();
  const { accounts } = useComposing();
  if (scope.key === '') return 'all accounts';
  const account = accounts.find(({ id }) => id === scope.accountId);
  return account?.name ?? (scope.network ? networkNames[scope.network] : '');
}

/** One field as the tab around shows it. */
export type Scoped<Field extends OwnField> = {
  value: EditorDraft[Field];
  /** Where it is kept now; issues of it carry this path. */
  path: string;
  /** Shown here, but kept with what all (or the whole network) share. */
  inherited: boolean;
  /** Kept only here; false in the common tab, whose own is everybody's. */
  own: boolean;
  set(value: EditorDraft[Field]): void;
};

export function useScoped<Field extends OwnField>(field: Field): Scoped<Field> {
  const { session } = useComposing();
  const scope = useScope();
  const value = useSession(useCallback(({ draft }: SessionState) => valueIn(draft, scope, field), [scope, field]));
  const owner = useSession(useCallback(({ draft }: SessionState) => ownerOf(draft, scope, field), [scope, field]));
  const set = useCallback(
    (next: EditorDraft[Field]) => session.edit(setIn(session.store.get().draft, scope, field, next)),
    [session, scope, field],
  );
  return {
    value,
    path: owner === '' ? field : `overrides.${owner}.${field}`,
    inherited: owner !== scope.key,
    own: scope.key !== '' && owner === scope.key,
    set,
  };
}

/** Makes a field this tab's own, or gives the shared one back; the second can be undone. */
export function useOwning(field: OwnField, words: { back: string }) {
  const { session } = useComposing();
  const scope = useScope();
  return useMemo(
    () => ({
      customise() {
        const { draft } = session.store.get();
        session.edit(setIn(draft, scope, field, valueIn(draft, scope, field)));
      },
      drop() {
        const { draft } = session.store.get();
        const mine = valueIn(draft, scope, field);
        session.edit(dropIn(draft, scope, field));
        const undo = () => session.edit(setIn(session.store.get().draft, scope, field, mine));
        toast.note(words.back, { action: { label: 'Undo', onClick: undo } });
      },
    }),
    [session, scope, field, words.back],
  );
}

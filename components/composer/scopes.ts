import { type NetworkId, networkIds } from '@/lib/domain/network';
import type { AccountView } from '@/lib/domain/views';
import type { EditorDraft } from './editor-draft';
import { commonScope, ownFieldsOf, type Scope } from './overrides';

type Account = Pick<AccountView, 'id' | 'network' | 'name'>;
/** One tab: a network with its chosen accounts. Several of one network can differ among themselves. */
export type NetworkTab = { network: NetworkId; accounts: Account[] };

export const networkScope = (network: NetworkId): Scope => ({ key: network, network, accountId: null });
export const accountScope = ({ id, network }: Account): Scope => ({ key: id, network, accountId: id });

/** The networks chosen, in the house's order. */
export function networkTabs(accounts: Account[]): NetworkTab[] {
  return networkIds
    .map((network) => ({ network, accounts: accounts.filter((account) => account.network === network) }))
    .filter((tab) => tab.accounts.length > 0);
}

/** Tabs are worth their line when something can differ, or already does. */
export const needsTabs = (accounts: Account[], draft: Pick<EditorDraft, 'overrides'>): boolean =>
  accounts.length > 1 ||
  accounts.some(({ id, network }) => ownFieldsOf(draft, id).length + ownFieldsOf(draft, network).length > 0);

/** The scope a key means while these accounts are chosen; the common one when it means none of them any more. */
export function scopeOf(key: string, accounts: Account[]): Scope {
  const account = accounts.find(({ id }) => id === key);
  if (account) return accountScope(account);
  const network = accounts.find((one) => one.network === key)?.network;
  return network ? networkScope(network) : commonScope;
}

/** The accounts a scope speaks for. */
export const accountsIn = <Any extends Account>(scope: Scope, accounts: Any[]): Any[] =>
  accounts.filter(
    ({ id, network }) => scope.key === '' || id === scope.accountId || (!scope.accountId && network === scope.network),
  );

/** Where in the tabs a draft's path is edited: the key of its scope. */
export function scopeKeyOf(path: string, accounts: Account[]): string {
  const [root = '', key = ''] = path.split('.');
  if (root !== 'overrides' && root !== 'details') return '';
  return scopeOf(key, accounts).key;
}

'use client';

import type { NetworkId } from '@/lib/domain/network';
import { useChosenAccounts } from '../composer-context';
import { useScope } from '../scope-context';
import { DetailField } from './detail-field';
import { NamesInput } from './names-input';

type Props = {
  network: NetworkId;
  field: string;
  label: string;
  hint: string;
  placeholder: string;
  required?: boolean;
  value: Record<string, string[]> | undefined;
  onChange: (value: Record<string, string[]> | undefined) => void;
};

/** Names that each account has of its own: whom it invites, on which boards it pins. */
export function AccountNames({ network, field, label, hint, placeholder, required, value = {}, onChange }: Props) {
  const scope = useScope();
  const accounts = useChosenAccounts().filter(
    (account) => account.network === network && (!scope.accountId || account.id === scope.accountId),
  );
  const set = (id: string, names: string[]) => {
    const { [id]: _, ...others } = value;
    const next = names.length ? { ...others, [id]: names } : others;
    onChange(Object.keys(next).length ? next : undefined);
  };
  return accounts.map(({ id, name }) => (
    <DetailField
      key={id}
      path={`${network}.${field}.${id}`}
      label={accounts.length > 1 ? `${label}, ${name}` : label}
      hint={hint}
      required={required}
      aside={required ? 'needed' : undefined}
    >
      <NamesInput value={value[id] ?? []} onChange={(names) => set(id, names)} placeholder={placeholder} />
    </DetailField>
  ));
}

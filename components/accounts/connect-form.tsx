'use client';

import { type ReactNode, useEffect } from 'react';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { NetworkMark } from '@/components/ui/network-mark';
import { ConnectFields } from '@/lib/domain/account';
import type { ActionError } from '@/lib/domain/action-result';
import type { AccountView, ProviderView } from '@/lib/domain/views';
import { ConnectField } from './connect-field';

type Method = ProviderView['methods'][number];
type Props = {
  provider: ProviderView;
  method: Method;
  /** Of the account that is reconnected: fills in what is known. */
  account: AccountView | null;
  /** What went wrong at the network, after this form was sent. */
  failure: ActionError | null;
  onStart: (fields: Record<string, string>) => Promise<ActionError | undefined>;
  /** At the left of the main button. */
  back: ReactNode;
};

/** What is known already about the account to reconnect. */
function initialOf(field: Method['fields'][number], account: AccountView | null): string {
  if (account && field.name === 'handle') return account.handle.replace(/^@/, '');
  if (account?.serverUrl && field.name === 'server') return account.serverUrl;
  return field.initial ?? '';
}

/** The fields of one way to sign in, each with its own error; or only the button where nothing is asked. */
export function ConnectForm({ provider, method, account, failure, onStart, back }: Props) {
  const { register, onSubmit, beside, above, pending, show } = useActionForm({
    schema: ConnectFields,
    defaultValues: Object.fromEntries(method.fields.map((field) => [field.name, initialOf(field, account)])),
    send: onStart,
  });
  useEffect(() => {
    if (failure) show(failure);
  }, [failure, show]);
  return (
    <form method="post" noValidate autoComplete="off" onSubmit={onSubmit} className="grid gap-5">
      <p className="flex items-center gap-2.5 font-medium text-md">
        <NetworkMark network={provider.id} size={18} decorative />
        {provider.name}
      </p>
      {above && (
        <p role="alert" className="border-fail border-l-2 bg-fail-wash px-3 py-2">
          {above}
        </p>
      )}
      {method.fields.map((field, index) => (
        <ConnectField
          key={field.name}
          field={field}
          input={register(field.name)}
          error={beside(field.name)}
          autoFocus={index === 0}
        />
      ))}
      {method.id === 'oauth' && (
        <p className="text-ink-soft">
          {provider.name} opens in a window of its own and asks for your consent. Almanac never sees your password
          there.
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {back}
        <Button type="submit" tone="primary" pending={pending}>
          {method.label}
        </Button>
      </div>
    </form>
  );
}

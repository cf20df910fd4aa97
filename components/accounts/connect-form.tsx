'use client';

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { NetworkMark } from '@/components/ui/network-mark';
import type { FieldIssue } from '@/lib/domain/error';
import type { AccountView, ProviderView } from '@/lib/domain/views';
import { ConnectField } from './connect-field';

export type ConnectFailure = { message: string; issues: FieldIssue[] };
type Method = ProviderView['methods'][number];
type Props = {
  provider: ProviderView;
  method: Method;
  /** Of the account that is reconnected: fills in what is known. */
  account: AccountView | null;
  failure: ConnectFailure | null;
  pending: boolean;
  onStart: (fields: Record<string, string>) => void;
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
export function ConnectForm({ provider, method, account, failure, pending, onStart, back }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const beside = (name: string) => failure?.issues.find((issue) => issue.path === name)?.message ?? null;
  const shownBeside = method.fields.some((field) => beside(field.name) !== null);

  useEffect(() => {
    if (!failure) return;
    form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    onStart(Object.fromEntries(method.fields.map((field) => [field.name, String(data.get(field.name) ?? '')])));
  };
  return (
    <form ref={form} noValidate autoComplete="off" onSubmit={submit} className="grid gap-5">
      <p className="flex items-center gap-2.5 font-medium text-md">
        <NetworkMark network={provider.id} size={18} decorative />
        {provider.name}
      </p>
      {failure && !shownBeside && (
        <p role="alert" className="border-fail border-l-2 bg-fail-wash px-3 py-2">
          {failure.message}
        </p>
      )}
      {method.fields.map((field, index) => (
        <ConnectField
          key={field.name}
          field={field}
          initial={initialOf(field, account)}
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

'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { createApiKey } from '@/lib/actions/api-keys';
import { apiKeyScopes } from '@/lib/domain/permission';
import { NewToken } from './new-token';

const scopeWords: Record<(typeof apiKeyScopes)[number], { label: string; hint: string }> = {
  read: { label: 'Read', hint: 'See posts, the calendar, accounts and results.' },
  write: { label: 'Write', hint: 'Write, schedule, publish and delete posts; upload images.' },
  manage: { label: 'Manage', hint: 'All of it, and connect accounts, change the location, make keys.' },
};
const ends = [
  { value: '', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
];
const inDays = (days: string) => (days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : undefined);

function CreateForm({ id, onCreated }: { id: string; onCreated: (token: string) => void }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<(typeof apiKeyScopes)[number][]>(['read', 'write']);
  const [days, setDays] = useState('');
  const { run, pending, error } = useAction(createApiKey, { errors: 'silent', topics: [] });
  const beside = (path: string) => error?.issues?.find((issue) => issue.path === path)?.message ?? null;

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const result = await run({ name, scopes, expiresAt: inDays(days) });
    if (result.ok) onCreated(result.data.token);
  };
  return (
    <form id={id} noValidate onSubmit={create} className="grid gap-5">
      <Field label="Name" hint="Which program will use it." error={beside('name')} required>
        <Input value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
      </Field>
      <fieldset className="grid gap-2.5">
        <legend className="mb-2 font-medium">What it may do</legend>
        {apiKeyScopes.map((scope) => (
          <Checkbox
            key={scope}
            {...scopeWords[scope]}
            checked={scopes.includes(scope)}
            onChange={(event) =>
              setScopes(event.target.checked ? [...scopes, scope] : scopes.filter((other) => other !== scope))
            }
          />
        ))}
        {beside('scopes') && (
          <p role="alert" className="text-fail text-sm">
            {beside('scopes')}
          </p>
        )}
      </fieldset>
      <Field label="Ends" error={beside('expiresAt')}>
        <Select options={ends} value={days} onChange={(event) => setDays(event.target.value)} />
      </Field>
      {error && !error.issues && (
        <p role="alert" className="text-fail text-sm">
          {error.message}
        </p>
      )}
    </form>
  );
}

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Asks for a name and scopes, then shows the token this once. */
export function CreateApiKeyDialog({ open, onOpenChange }: Props) {
  const id = useId();
  const router = useRouter();
  const [token, setToken] = useState<string | null>(null);
  const change = (next: boolean) => {
    if (!next) setToken(null);
    onOpenChange(next);
  };
  const created = (made: string) => {
    setToken(made);
    router.refresh();
  };
  if (token) {
    return (
      <Dialog
        open={open}
        onOpenChange={change}
        title="Copy the token now"
        description="We keep only a fingerprint of it: once this is closed, nobody can show it again."
        footer={
          <Button tone="primary" onClick={() => change(false)}>
            I have it
          </Button>
        }
      >
        <NewToken token={token} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title="Create a key"
      footer={
        <>
          <Button onClick={() => change(false)}>Cancel</Button>
          <Button type="submit" form={id} tone="primary">
            Create key
          </Button>
        </>
      }
    >
      <CreateForm id={id} onCreated={created} />
    </Dialog>
  );
}

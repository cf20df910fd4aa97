'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { createApiKey } from '@/lib/actions/api-keys';
import { CreateApiKey } from '@/lib/domain/api-key';
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
  const { run } = useAction(createApiKey, { errors: 'silent', topics: [] });
  const { register, onSubmit, beside, above } = useActionForm({
    schema: CreateApiKey,
    defaultValues: { scopes: ['read', 'write'] },
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      onCreated(result.data.token);
    },
  });
  return (
    <form id={id} method="post" noValidate onSubmit={onSubmit} className="grid gap-5">
      <Field label="Name" hint="Which program will use it." error={beside('name')} required>
        <Input {...register('name')} autoComplete="off" />
      </Field>
      <fieldset className="grid gap-2.5">
        <legend className="mb-2 font-medium">What it may do</legend>
        {apiKeyScopes.map((scope) => (
          <Checkbox key={scope} {...scopeWords[scope]} {...register('scopes')} value={scope} />
        ))}
        {beside('scopes') && (
          <p role="alert" className="text-fail text-sm">
            {beside('scopes')}
          </p>
        )}
      </fieldset>
      <Field label="Ends" error={beside('expiresAt')}>
        <Select options={ends} {...register('expiresAt', { setValueAs: inDays })} />
      </Field>
      {above && (
        <p role="alert" className="text-fail text-sm">
          {above}
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
        <NewToken token={token} word="token">
          Send it as <code className="font-mono">Authorization: Bearer …</code>
        </NewToken>
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

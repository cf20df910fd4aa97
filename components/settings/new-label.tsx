'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type Props = {
  kind: string;
  placeholder: string;
  pending: boolean;
  onCreate: (name: string) => Promise<string | null>;
};

/** One line to write a new label in. `onCreate` answers what is wrong, or null. */
export function NewLabel({ kind, placeholder, pending, onCreate }: Props) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = name.trim() ? await onCreate(name.trim()) : `Write the name of the ${kind} first.`;
    setError(wrong);
    if (!wrong) setName('');
  };
  return (
    <form noValidate onSubmit={create} className="mt-4 flex items-end gap-2">
      <Field label={`New ${kind}`} error={error} className="flex-1">
        <Input
          value={name}
          maxLength={60}
          placeholder={placeholder}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Button type="submit" pending={pending} className={error ? 'mb-[1.65rem]' : undefined}>
        Add
      </Button>
    </form>
  );
}

'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { openPage } from '@/lib/actions/playground';
import type { PlaygroundPage } from '@/lib/domain/playground';

/** Opens one more page on the network. */
export function OpenPage({ onOpened }: { onOpened: (page: PlaygroundPage) => void }) {
  const id = useId();
  const [name, setName] = useState('');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    setPending(true);
    const result = await openPage({ name }).catch(() => null);
    setPending(false);
    if (!result?.ok) {
      setProblem(result?.error.message ?? 'The network could not be reached. Try again.');
      return;
    }
    setProblem(null);
    setName('');
    onOpened(result.data);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void open();
  };
  return (
    <div>
      <label htmlFor={id} className="font-medium">
        Open a new page
      </label>
      <div className="mt-1.5 flex gap-2">
        <Input
          id={id}
          value={name}
          maxLength={60}
          placeholder="Its name"
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button pending={pending} onClick={open}>
          Open
        </Button>
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-1.5 text-fail text-sm">
          {problem}
        </p>
      )}
    </div>
  );
}

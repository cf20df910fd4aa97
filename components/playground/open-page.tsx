'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { openPage } from '@/lib/actions/playground';
import { type NetworkId, networkIds } from '@/lib/domain/network';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { standInWords } from '@/lib/domain/stand-in';

const choices = networkIds.map((id) => ({
  value: id,
  label: id === 'playground' ? 'Playground itself' : `Stands for ${standInWords[id]}`,
}));

/** Opens one more page on the network: its own kind, or one that stands for another network. */
export function OpenPage({ onOpened }: { onOpened: (page: PlaygroundPage) => void }) {
  const id = useId();
  const [name, setName] = useState('');
  const [network, setNetwork] = useState<NetworkId>('playground');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    setPending(true);
    const result = await openPage({ name, network }).catch(() => null);
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
      <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)_auto] gap-2">
        <Input
          id={id}
          value={name}
          maxLength={60}
          placeholder="Its name"
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onKeyDown}
          className="col-span-2"
        />
        <Select
          aria-label="The network it stands for"
          value={network}
          onChange={(event) => setNetwork(event.target.value as NetworkId)}
          options={choices}
        />
        <Button pending={pending} onClick={open} className="h-9 pointer-coarse:h-11">
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

'use client';

import { useState } from 'react';
import { Input } from '@/components/ui/input';

type Props = { value: string[]; onChange: (names: string[]) => void; placeholder?: string };

const parse = (text: string) => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

/** Several names in one line, with commas between. Keeps what is typed as it is typed until one leaves. */
export function NamesInput({ value, onChange, placeholder }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      value={typed ?? value.join(', ')}
      placeholder={placeholder}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parse(event.target.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

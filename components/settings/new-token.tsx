'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';

type Props = { token: string /** What it is called. */; word: string /** How it is used. */; children: ReactNode };

/** A token to take along: the whole of it selected by one click, or copied by the button. */
export function NewToken({ token, word, children }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    // Without https a browser offers no clipboard.
    (navigator.clipboard?.writeText(token) ?? Promise.reject()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="grid gap-3">
      <code
        data-testid="token"
        className="select-all break-all rounded border border-line bg-sunk px-3 py-2.5 font-mono text-sm leading-relaxed"
      >
        {token}
      </code>
      <div className="flex items-center gap-3">
        <Button onClick={copy}>Copy {word}</Button>
        <span role="status" className="text-ink-soft text-sm">
          {copied === true && 'Copied.'}
          {copied === false && 'Your browser did not let us copy it; select it above.'}
        </span>
      </div>
      <p className="text-ink-soft text-sm">{children}</p>
    </div>
  );
}

'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

type Props = {
  /** What it is: “text”. */ what: string;
  words: string /** The one most people need. */;
  main?: boolean;
};

/** Words to take along to the network's app, with a button for a thumb. */
export function CopyBlock({ what, words, main = false }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    // Without https a browser offers no clipboard.
    (navigator.clipboard?.writeText(words) ?? Promise.reject()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="grid gap-2.5">
      <p className="wrap-anywhere select-text whitespace-pre-wrap rounded-md border border-line bg-sunk px-3.5 py-3">
        {words}
      </p>
      <Button tone={main ? 'primary' : undefined} className="h-12 w-full text-base" onClick={copy}>
        {copied ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
        Copy {what}
      </Button>
      <p role="status" className="text-center text-ink-soft text-sm empty:hidden">
        {copied === true && 'Copied. Paste it where you post.'}
        {copied === false && 'Your browser did not let us copy it. Press long on the words and copy them.'}
      </p>
    </div>
  );
}

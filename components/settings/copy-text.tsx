'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** An address to take along: selected by one click, or copied by the button. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    // Without https a browser offers no clipboard.
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <code className="min-w-0 select-all break-all font-mono text-sm">{text}</code>
      <Button size="sm" aria-label={label} onClick={copy}>
        Copy
      </Button>
      <span role="status" className="text-ink-soft text-sm">
        {copied === true && 'Copied.'}
        {copied === false && 'Your browser did not let us copy it; select it.'}
      </span>
    </div>
  );
}

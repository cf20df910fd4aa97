'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useComposing, useSession } from './composer-context';
import { saveWords } from './save-words';

const inks = { quiet: 'text-ink-faint', wait: 'text-wait', fail: 'text-fail' };

/** The present once a second, only while a save may be late. */
function useLateClock(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

/** Where the text is, in words; with the way onward when it is only here. */
export function SaveStatus() {
  const { session } = useComposing();
  const save = useSession((state) => state.save);
  const keepsCopy = useSession((state) => state.keepsCopy);
  const late = useLateClock(save.kind === 'saving');
  const words = saveWords(save, late);
  const failed = save.kind === 'failed' ? save.error.code : null;
  return (
    <div className="flex min-w-0 items-center gap-3 text-sm">
      <p role="status" className={cn('min-w-0 text-balance', words && inks[words.tone])}>
        {words?.text}
        {failed && !keepsCopy && ' This browser keeps no copy, so do not close this page.'}
      </p>
      {failed === 'unauthenticated' && (
        <a
          href="/sign-in"
          target="_blank"
          rel="noreferrer"
          className="shrink-0 font-medium text-accent underline underline-offset-3"
        >
          Sign in in another tab
        </a>
      )}
      {failed && failed !== 'not_found' && (
        <Button tone="link" className="text-sm" onClick={() => void session.retry()}>
          Try now
        </Button>
      )}
    </div>
  );
}

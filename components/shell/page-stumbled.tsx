'use client';

import { useEffect } from 'react';
import { buttonClasses } from '@/components/ui/button-classes';
import { useAwake } from './use-awake';

export type PageStumbledProps = { error: Error & { digest?: string }; reset: () => void };

/** In place of a page that threw while it was drawn. Every screen loads it, so it makes do with plain buttons. */
export function PageStumbled({ error, reset }: PageStumbledProps) {
  useAwake();
  useEffect(() => console.error(error), [error]);
  return (
    <div className="grid min-h-[70dvh] place-items-center px-6">
      <div className="max-w-md text-center" role="alert">
        <h1 className="text-balance font-display text-xl">This page stumbled</h1>
        <p className="mt-2 text-ink-soft">
          Nothing that is scheduled is touched by this: what is due goes out. Try the page again; if it stays, tell your
          admin{error.digest ? ` the number ${error.digest}` : ' what you were doing'}.
        </p>
        <div className="mt-6 flex justify-center gap-2">
          <button type="button" className={buttonClasses()} onClick={() => window.location.assign('/')}>
            To the start
          </button>
          <button type="button" className={buttonClasses({ tone: 'primary' })} onClick={reset}>
            Try again
          </button>
        </div>
      </div>
    </div>
  );
}

'use client';

import { Button } from '@/components/ui/button';
import { ReadError } from './read-error';

type Props = { error: Error; onRetry?: () => void };

/** A read that failed, in its own words, where its answer would stand. */
export function ErrorNotice({ error, onRetry }: Props) {
  // The banner at the top says it already, with the way back.
  if (error instanceof ReadError && error.error.code === 'unauthenticated') return null;
  const message = error instanceof ReadError ? error.message : 'This could not be shown. Try again in a moment.';
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 border-fail border-l-2 bg-fail-wash px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-64">{message}</p>
      {onRetry && (
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { Topic } from '@/lib/domain/topics';
import { useLocation } from './location';
import { noteSignedOut } from './signed-out';
import { thrownError } from './thrown-error';

export type Action<Input, Output> = (locationId: string, input: Input) => Promise<ActionResult<Output>>;

type Options = {
  /** What to ask again after success; the live stream names it too, but this does not wait for it. */
  topics?: Topic[];
  /** `toast` shows the error there; `silent` leaves it to the caller (beside a field). */
  errors?: 'toast' | 'silent';
};

function tell(error: ActionError) {
  const reload = error.code === 'conflict' && error.message.includes('Reload');
  toast.fail(error.message, {
    id: error.message,
    detail: error.issues?.map((issue) => issue.message).join(' '),
    ...(reload ? { action: { label: 'Reload', onClick: () => window.location.reload() } } : {}),
  });
}

/** Runs a server action in this location: `run(input)` answers the result, `pending` and `error` are for the screen. */
export function useAction<Input, Output>(action: Action<Input, Output>, options: Options = {}) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ActionError | null>(null);
  const latest = useRef(options);
  latest.current = options;

  const run = useCallback(
    async (input: Input): Promise<ActionResult<Output>> => {
      setPending(true);
      setError(null);
      const result = await action(locationId, input).catch(
        (thrown: unknown): ActionResult<Output> => ({ ok: false, error: thrownError(thrown) }),
      );
      setPending(false);
      if (result.ok) {
        for (const topic of latest.current.topics ?? ['posts', 'calendar', 'today']) {
          void client.invalidateQueries({ queryKey: [locationId, topic] });
        }
      } else {
        setError(result.error);
        if (result.error.code === 'unauthenticated') noteSignedOut(true);
        else if (latest.current.errors !== 'silent') tell(result.error);
      }
      return result;
    },
    [action, client, locationId],
  );
  const reset = useCallback(() => setError(null), []);
  return { run, pending, error, reset };
}

'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type ConnectMessage, connectChannel, sameTabKey } from './connect-message';

export type ConnectProblem = 'signed-out' | 'ended';

type Props = { flow: { flowId: string; locationId: string } | null; problem: ConnectProblem | null };

const problems: Record<ConnectProblem, { title: string; words: string }> = {
  'signed-out': {
    title: 'You are signed out',
    words: 'Your session ended while you were away. Sign in to Almanac again, then connect the account once more.',
  },
  ended: {
    title: 'This sign-in cannot be used',
    words:
      'It was used already, took longer than half an hour, or was started by somebody else. Start connecting again.',
  },
};

/** Tells whoever waits, then closes; in a tab of its own it goes back to the accounts. */
function report({ flowId, locationId }: { flowId: string; locationId: string }) {
  if (sessionStorage.getItem(sameTabKey) === flowId) {
    sessionStorage.removeItem(sameTabKey);
    window.location.replace(`/${locationId}/accounts?flow=${flowId}`);
    return;
  }
  const message: ConnectMessage = { type: 'almanac:connect', flowId };
  const opener = window.opener as Window | null;
  opener?.postMessage(message, window.location.origin);
  const channel = new BroadcastChannel(connectChannel);
  channel.postMessage(message);
  channel.close();
  window.close();
}

export function ConnectResult({ flow, problem }: Props) {
  const [stillHere, setStillHere] = useState(false);
  useEffect(() => {
    if (!flow) return;
    report(flow);
    // A browser may refuse to close a window it does not know as ours.
    const timer = setTimeout(() => setStillHere(true), 1200);
    return () => clearTimeout(timer);
  }, [flow]);

  const told = problem && problems[problem];
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-10 text-center">
      <div className="max-w-sm">
        <h1 className="text-balance font-display text-xl">{told ? told.title : 'Back to Almanac'}</h1>
        <p className="mt-2 text-balance text-ink-soft" role="status">
          {told?.words ?? (stillHere ? 'You can close this window.' : 'One moment…')}
        </p>
        <div className="mt-5 flex justify-center gap-2">
          {told && <Button onClick={() => window.close()}>Close this window</Button>}
          {flow && stillHere && (
            <Button asChild>
              <a href={`/${flow.locationId}/accounts?flow=${flow.flowId}`}>Go on in this window</a>
            </Button>
          )}
          {told && (
            <Button asChild tone="plain">
              <a href="/">Open Almanac</a>
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}

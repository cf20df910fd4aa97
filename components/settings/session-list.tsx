'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { revokeSessions } from '@/lib/actions/sessions';
import type { SessionView } from '@/lib/domain/settings-views';
import { deviceOf } from './device-of';
import { SettingsSection } from './settings-section';

type Props = { sessions: SessionView[]; currentId: string };

/** Where one is signed in; a lost phone is signed out from here. */
export function SessionList({ sessions, currentId }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const { run } = useAction(revokeSessions, { topics: [] });
  const others = sessions.filter(({ id }) => id !== currentId);

  const end = async (key: string, input: { sessionId: string } | { exceptId: string }, words: string) => {
    if (busy) return;
    setBusy(key);
    const result = await run(input);
    if (result.ok) {
      toast.done(words);
      router.refresh();
    }
    setBusy(null);
  };
  return (
    <SettingsSection
      title="Where you are signed in"
      lead="In all locations. Signing a browser out takes effect at once."
      action={
        others.length > 1 && (
          <Button
            tone="danger"
            pending={busy === 'others'}
            onClick={() => end('others', { exceptId: currentId }, 'Signed out everywhere else.')}
          >
            Sign out everywhere else
          </Button>
        )
      }
    >
      <ul className="border-line border-t">
        {sessions.map(({ id, userAgent, createdAt, expiresAt }) => (
          <li key={id} className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-line border-b py-3">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {deviceOf(userAgent)}
                {id === currentId && <Badge tone="accent">This browser</Badge>}
              </p>
              <p className="text-ink-faint text-sm">
                Signed in <Time at={createdAt} style="relative" /> · until <Time at={expiresAt} style="day" />
              </p>
            </div>
            {id !== currentId && (
              <Button
                pending={busy === id}
                aria-label={`Sign out ${deviceOf(userAgent)}`}
                onClick={() => end(id, { sessionId: id }, `${deviceOf(userAgent)} is signed out.`)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}

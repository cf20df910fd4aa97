'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { pauseEverything, releaseHold, resumeEverything } from '@/lib/actions/pauses';
import type { ServerView } from '@/lib/domain/server-view';
import { SettingsSection } from './settings-section';

const ResumeDialog = dynamic(() => import('@/components/pauses/resume-dialog').then((file) => file.ResumeDialog), {
  ssr: false,
});

type Props = Pick<ServerView, 'holds' | 'unreconciled' | 'paused'>;

const box = 'mb-3 flex flex-wrap items-center justify-between gap-3 border-l-2 px-3 py-2.5';

/** Whether this server sends, what keeps parts of it from sending, and the switch for everything. */
export function ServerSending({ holds, unreconciled, paused }: Props) {
  const router = useRouter();
  const [asking, ask] = useState(false);
  const pause = useAction(pauseEverything, { topics: ['accounts'] });
  const resume = useAction(resumeEverything, { topics: ['accounts', 'posts', 'calendar', 'today'] });
  const release = useAction(releaseHold, { topics: ['accounts'] });
  const pausedAll = holds.find(({ kind }) => kind === 'pause');
  const held = holds.find(({ kind }) => kind === 'restore');
  const done = (words: string) => {
    toast.done(words);
    router.refresh();
  };
  return (
    <SettingsSection
      title="Sending"
      lead="A pause sends nothing and fails nothing: what is due waits."
      action={
        !pausedAll && (
          <Button
            pending={pause.pending}
            onClick={async () => (await pause.run({})).ok && done('Everything is paused. What is due waits.')}
          >
            Pause everything
          </Button>
        )
      }
    >
      {held && (
        <div className={`${box} border-fail bg-fail-wash`}>
          <p className="max-w-prose">
            On hold since <Time at={held.at} style="short" />: {held.reason ?? 'a backup was restored.'} Nothing is
            sent.{' '}
            {unreconciled === 0
              ? 'Everything due was looked up at the networks.'
              : `${unreconciled.toLocaleString('en')} due ${unreconciled === 1 ? 'post is' : 'posts are'} still looked up.`}
          </p>
          <Button
            size="sm"
            disabled={unreconciled > 0}
            pending={release.pending}
            onClick={async () => (await release.run({})).ok && done('Released: what is due goes out.')}
          >
            Release
          </Button>
        </div>
      )}
      {pausedAll && (
        <div className={`${box} border-wait bg-wait-wash`}>
          <p>
            Everything is paused by {pausedAll.by} since <Time at={pausedAll.at} style="short" />.
            {pausedAll.reason && ` ${pausedAll.reason}`}
          </p>
          <Button size="sm" onClick={() => ask(true)}>
            Resume everything…
          </Button>
        </div>
      )}
      {holds.length === 0 && paused.length === 0 && (
        <p className="flex items-center gap-2 text-ink-soft">
          <StateMark state="published" size={12} />
          What is due goes out. Nothing is paused.
        </p>
      )}
      {paused.length > 0 && (
        <ul className="border-line border-t">
          {paused.map(({ locationId, location, account, by, at }) => (
            <li
              key={`${locationId} ${account} ${at}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-2.5"
            >
              <p>
                <span className="font-medium">{account ?? location}</span>
                {account && <span className="text-ink-soft"> in {location}</span>}
                <span className="text-ink-soft">
                  {' '}
                  is paused by {by} since <Time at={at} style="short" />
                </span>
              </p>
              <Link
                href={`/${locationId}/${account ? 'accounts' : 'settings/posting'}`}
                className="inline-flex min-h-8 items-center underline underline-offset-3"
              >
                {account ? 'Accounts' : 'Posting'}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <ResumeDialog
          name="everything"
          withoutLeave
          pending={resume.pending}
          onClose={() => ask(false)}
          onResume={async (how) => {
            const result = await resume.run({ how });
            if (!result.ok) return;
            ask(false);
            done('Posting goes on everywhere.');
          }}
        />
      )}
    </SettingsSection>
  );
}

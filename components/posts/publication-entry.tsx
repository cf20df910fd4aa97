'use client';

import { ArrowUpRight } from 'lucide-react';
import { useWaiting } from '@/components/pauses/use-waiting';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { networkNames } from '@/components/ui/network-mark';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import type { FollowUpState, PublicationState } from '@/lib/domain/publication';
import type { PublicationView } from '@/lib/domain/views';
import { PostByHand } from './post-by-hand';
import { PublicationActions } from './publication-actions';

const followUpWords: Record<FollowUpState, string | null> = {
  none: null,
  waiting: 'First comment: follows the post',
  scheduled: 'First comment: goes out next',
  in_progress: 'First comment: going out',
  published: 'First comment: published',
  failed: 'First comment: failed',
  unknown: 'First comment: outcome unknown',
};

/** What the publisher does at `dueAt`, in words before the time. */
const nextWords: Partial<Record<PublicationState, string>> = {
  scheduled: 'Goes out',
  in_progress: 'Looked after',
  pending: 'Asked again',
  unknown: 'Looked up again',
};

function When({ publication }: { publication: PublicationView }) {
  const waiting = useWaiting([publication]);
  const { publishedAt, remind, remindedAt, state } = publication;
  if (publishedAt) {
    return (
      <>
        {remind && 'By hand, '}
        <Time at={publishedAt} style="short" />
      </>
    );
  }
  if (state === 'notification_sent' && remindedAt) {
    return (
      <>
        Since <Time at={remindedAt} style="short" />
      </>
    );
  }
  if (waiting) return <span className="text-wait">{waiting}</span>;
  const words = remind ? 'You are reminded' : nextWords[state];
  if (!words || !publication.dueAt) return null;
  return (
    <>
      {words} <Time at={publication.dueAt} style="short" />
    </>
  );
}

/** A post on one account: where it stands, the link to it, and the next step when one is needed. */
export function PublicationEntry({ publication }: { publication: PublicationView }) {
  const account = {
    name: publication.accountName,
    handle: publication.accountHandle,
    network: publication.network,
    avatarUrl: publication.accountAvatarUrl,
  };
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5 border-line border-b py-4">
      <AccountAvatar account={account} size={36} decorative />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <p className="truncate font-medium">{publication.accountName}</p>
          <StateMark state={publication.state} withWord />
        </div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-ink-faint text-sm">
          <p className="truncate">
            {publication.accountHandle} on {networkNames[publication.network]}
          </p>
          <p className="text-ink-soft">
            <When publication={publication} />
          </p>
        </div>
        {followUpWords[publication.followUpState] && (
          <p className="mt-1 text-ink-soft text-sm">{followUpWords[publication.followUpState]}</p>
        )}
        {publication.failureReason && <p className="mt-2 text-sm">{publication.failureReason}</p>}
        {publication.needsPerson && (
          <p className="mt-2 text-ink-soft text-sm">
            It may be live. Look at {publication.accountHandle} on {networkNames[publication.network]}, then say what
            you see.
          </p>
        )}
        <div className="mt-2.5 flex flex-wrap items-center gap-3 empty:hidden">
          {publication.remoteUrl && (
            <a
              href={publication.remoteUrl}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-6 items-center gap-1 text-accent underline-offset-3 hover:underline pointer-coarse:min-h-11"
            >
              See it on {networkNames[publication.network]}
              <ArrowUpRight size={14} aria-hidden="true" />
            </a>
          )}
          {publication.state === 'notification_sent' && <PostByHand publication={publication} />}
          <PublicationActions publication={publication} />
        </div>
      </div>
    </li>
  );
}

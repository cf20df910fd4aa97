'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight, ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { type ReactNode, useId } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { ReadError } from '@/components/data/read-error';
import { useAwake } from '@/components/shell/use-awake';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { networkNames } from '@/components/ui/network-mark';
import { Skeleton } from '@/components/ui/skeleton';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import type { ReminderView } from '@/lib/domain/reminder';
import { CopyBlock } from './copy-block';
import { ReminderEnding } from './reminder-ending';
import { ReminderFiles } from './reminder-files';
import { reminderQuery } from './reminder-query';

const kinds: Record<string, string> = { story: 'Story', reel: 'Reel' };

function Step({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="mb-2 font-medium text-ink-soft text-sm">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Head({ reminder }: { reminder: ReminderView }) {
  const { accountName, accountHandle, accountAvatarUrl, network, type, remindedAt, waiting, note } = reminder;
  const account = { name: accountName, handle: accountHandle, network, avatarUrl: accountAvatarUrl };
  return (
    <header>
      <div className="flex items-center gap-3.5">
        <AccountAvatar account={account} size={44} decorative />
        <div className="min-w-0">
          <h1 className="text-balance font-display text-xl tracking-[-0.01em]">Post it on {accountName}</h1>
          <p className="truncate text-ink-soft text-sm">
            {accountHandle} on {networkNames[network]}
            {kinds[type] && `, as a ${kinds[type]}`}
          </p>
        </div>
      </div>
      {waiting && (
        <p className="mt-4 flex items-center gap-2 text-sm">
          <StateMark state="notification_sent" withWord />
          {remindedAt && (
            <span className="text-ink-faint">
              since <Time at={remindedAt} style="short" />
            </span>
          )}
        </p>
      )}
      {waiting && note && <p className="mt-3 border-wait border-l-2 pl-3 text-sm">{note}</p>}
    </header>
  );
}

function Body({ reminder }: { reminder: ReminderView }) {
  const { text, title, comment, media, network, networkUrl, waiting } = reminder;
  if (!waiting) return <Over reminder={reminder} />;
  return (
    <>
      <Head reminder={reminder} />
      {title !== '' && (
        <Step title="Title">
          <CopyBlock what="title" words={title} />
        </Step>
      )}
      {text.trim() !== '' && (
        <Step title="Text">
          <CopyBlock what="text" words={text} main />
        </Step>
      )}
      {media.length > 0 && (
        <Step title={media.length === 1 ? 'File' : 'Files, in this order'}>
          <ReminderFiles media={media} />
        </Step>
      )}
      <Step title="Where">
        <Button asChild className="h-12 w-full text-base">
          <a href={networkUrl} target="_blank" rel="noreferrer">
            Open {networkNames[network]}
            <ArrowUpRight size={18} aria-hidden="true" />
          </a>
        </Button>
      </Step>
      {comment !== '' && (
        <Step title="First comment, once it is there">
          <CopyBlock what="comment" words={comment} />
        </Step>
      )}
      <Step title="When it is posted">
        <ReminderEnding reminder={reminder} />
      </Step>
    </>
  );
}

function Over({ reminder }: { reminder: ReminderView }) {
  const { locationId } = useLocation();
  return (
    <EmptyState
      level={1}
      title="Nothing to post here now"
      action={
        <Button asChild>
          <Link href={`/${locationId}/posts/${reminder.postId}`}>See the post</Link>
        </Button>
      }
    >
      It is done, it was put off, or its time has not come. The post on {reminder.accountName} says which.
    </EmptyState>
  );
}

/** What one needs to post by hand, made for a phone: copy, save, open, say that it is done. */
export function ReminderScreen({ publicationId }: { publicationId: string }) {
  useAwake();
  const { locationId } = useLocation();
  const reminder = useQuery(reminderQuery(locationId, publicationId));
  const gone = reminder.error instanceof ReadError && ['not_found', 'invalid'].includes(reminder.error.error.code);
  return (
    <div className="mx-auto max-w-xl px-4 pt-4 pb-16 sm:px-8 sm:pt-6">
      <Link
        href={reminder.data ? `/${locationId}/posts/${reminder.data.postId}` : `/${locationId}/today`}
        className="-ml-1 mb-4 inline-flex min-h-8 items-center gap-1 rounded pr-2 text-ink-soft text-sm hover:text-ink pointer-coarse:min-h-11"
      >
        <ChevronLeft size={14} aria-hidden="true" />
        {reminder.data ? 'The post' : 'Today'}
      </Link>
      {reminder.isPending && (
        <div role="status" aria-label="Loading" className="grid gap-4">
          <Skeleton className="h-11 w-64" />
          <Skeleton className="h-32" />
          <Skeleton className="h-12" />
        </div>
      )}
      {gone && !reminder.data && (
        <EmptyState level={1} title="This reminder is not here">
          Its post was deleted, it goes out by itself now, or it belongs to another location.
        </EmptyState>
      )}
      {reminder.error && !gone && !reminder.data && (
        <ErrorNotice error={reminder.error} onRetry={() => void reminder.refetch()} />
      )}
      {reminder.data && <Body reminder={reminder.data} />}
    </div>
  );
}

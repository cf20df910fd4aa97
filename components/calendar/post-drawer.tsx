'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight, X } from 'lucide-react';
import Link from 'next/link';
import { useCompose } from '@/components/composer/use-compose';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { PostByHand } from '@/components/posts/post-by-hand';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { NetworkMark } from '@/components/ui/network-mark';
import { Sheet, SheetClose } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import type { PostView } from '@/lib/domain/views';
import { toWallTime } from '@/lib/domain/zone';
import { MoveForm } from './move-form';
import type { MoveEntry } from './use-move-entry';

type Props = {
  postId: string | null;
  onClose(): void;
  onMove: MoveEntry;
};

const canMove = (post: PostView) => post.scheduledAt !== null && ['draft', 'scheduled'].includes(post.state);

function Publications({ post }: { post: PostView }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {post.publications.map((publication) => (
        <li key={publication.id} className="grid gap-1 py-2.5">
          <span className="flex items-center gap-2">
            <NetworkMark network={publication.network} className="text-ink-soft" />
            <span className="min-w-0 flex-1 truncate">{publication.accountName}</span>
            <StateMark state={publication.state} withWord />
          </span>
          {publication.failureReason && (
            <span className={publication.state === 'scheduled' ? 'text-ink-soft text-sm' : 'text-fail text-sm'}>
              {publication.failureReason}
            </span>
          )}
          {publication.state === 'notification_sent' && <PostByHand publication={publication} />}
          {publication.remoteUrl && (
            <a
              href={publication.remoteUrl}
              target="_blank"
              rel="noreferrer"
              className="text-accent text-sm hover:underline"
            >
              See it live
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A post at a glance, beside the calendar: what, when, where, and the next step. */
export function PostDrawer({ postId, onClose, onMove }: Props) {
  const { locationId, timeZone } = useLocation();
  const compose = useCompose();
  const query = useQuery({ ...queries.post(locationId, postId ?? ''), enabled: postId !== null });
  const post = postId ? query.data : undefined;
  return (
    <Sheet open={postId !== null} onOpenChange={(open) => !open && onClose()} title="Post">
      <header className="flex items-center gap-2 border-line border-b px-5 py-3">
        <span className="mr-auto">{post && <StateMark state={post.state} withWord />}</span>
        {post && (
          <Button
            size="sm"
            onClick={() => {
              onClose();
              void compose.open({ postId: post.id });
            }}
          >
            Edit
          </Button>
        )}
        {post && (
          <Button asChild size="sm" tone="plain">
            <Link href={`/${locationId}/posts/${post.id}`}>
              Open <ArrowUpRight size={14} />
            </Link>
          </Button>
        )}
        <SheetClose asChild>
          <IconButton label="Close">
            <X size={16} />
          </IconButton>
        </SheetClose>
      </header>
      <div className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto px-5 py-5">
        {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.isLoading && <Skeleton className="h-24" />}
        {post?.scheduledAt && <Time at={post.scheduledAt} className="font-display text-lg" />}
        {post && <p className="whitespace-pre-wrap break-words text-md">{post.summary || 'No text yet'}</p>}
        {post && post.media.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {post.media.map((medium) => (
              <li key={medium.id}>
                <img src={medium.thumbnailUrl} alt={medium.altText} className="size-24 rounded object-cover" />
              </li>
            ))}
          </ul>
        )}
        {post && post.publications.length > 0 && <Publications post={post} />}
        {post?.scheduledAt && canMove(post) && (
          <MoveForm
            key={post.scheduledAt}
            wallTime={toWallTime(post.scheduledAt, timeZone)}
            timeZone={timeZone}
            onMove={(wallTime) => {
              const from = { end: null, allDay: false, wallTime: toWallTime(post.scheduledAt ?? '', timeZone) };
              return onMove({ kind: 'post', id: post.id, ...from }, { ...from, wallTime });
            }}
          />
        )}
      </div>
    </Sheet>
  );
}

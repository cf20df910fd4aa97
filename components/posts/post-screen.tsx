'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useCompose } from '@/components/composer/use-compose';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { ReadError } from '@/components/data/read-error';
import { useAwake } from '@/components/shell/use-awake';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { StateMark } from '@/components/ui/state-mark';
import type { PostView } from '@/lib/domain/views';
import { Ledger } from './ledger';
import { PostContent } from './post-content';
import { PostMenu } from './post-menu';
import { PostTime } from './post-time';
import { PublicationEntry } from './publication-entry';
import { RestoreButton } from './restore-button';

function Head({ post }: { post: PostView }) {
  const { locationId } = useLocation();
  const compose = useCompose();
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        <StateMark state={post.state} withWord />
        <h1 className="mt-1 text-balance font-display text-xl tracking-[-0.01em]">
          {post.scheduledAt ? <PostTime post={post} style="full" /> : 'Without a time yet'}
        </h1>
      </div>
      {post.state === 'deleted' ? (
        <RestoreButton postId={post.id} />
      ) : (
        <div className="flex items-center gap-2">
          <Button onClick={() => void compose.open({ postId: post.id })}>Edit</Button>
          <PostMenu post={post} leaveTo={`/${locationId}/posts`} withoutEdit />
        </div>
      )}
    </header>
  );
}

function Body({ post }: { post: PostView }) {
  return (
    <>
      <Head post={post} />
      <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <PostContent post={post} />
        <section aria-labelledby="where">
          <h2 id="where" className="border-line-strong/50 border-b pb-1.5 font-medium text-ink-soft text-sm">
            Where it goes
          </h2>
          {post.publications.length === 0 && (
            <p className="py-4 text-ink-soft">No account is chosen yet. Edit the post to choose where it goes.</p>
          )}
          <ul>
            {post.publications.map((publication) => (
              <PublicationEntry key={publication.id} publication={publication} />
            ))}
          </ul>
        </section>
      </div>
      <div className="mt-14">
        <Ledger post={post} />
      </div>
    </>
  );
}

/** One post: what was written, where it stands on each account, and the proof. Changes by itself as things happen. */
export function PostScreen({ postId }: { postId: string }) {
  useAwake();
  const { locationId } = useLocation();
  const post = useQuery(queries.post(locationId, postId));
  const gone = post.error instanceof ReadError && ['not_found', 'invalid'].includes(post.error.error.code);
  return (
    <div className="mx-auto max-w-6xl px-4 pt-4 pb-16 sm:px-8 sm:pt-6">
      <Link
        href={`/${locationId}/posts`}
        className="-ml-1 mb-4 inline-flex min-h-8 items-center gap-1 rounded pr-2 text-ink-soft text-sm hover:text-ink"
      >
        <ChevronLeft size={14} aria-hidden="true" />
        Posts
      </Link>
      {post.isPending && (
        <div role="status" aria-label="Loading" className="grid gap-3">
          <Skeleton className="w-24" />
          <Skeleton className="h-8 w-80 max-w-full" />
          <Skeleton className="mt-8 h-40 max-w-xl" />
        </div>
      )}
      {gone && !post.data && (
        <EmptyState
          level={1}
          title="This post is not here"
          action={
            <Button asChild>
              <Link href={`/${locationId}/posts`}>See all posts</Link>
            </Button>
          }
        >
          It was deleted, or it belongs to another location.
        </EmptyState>
      )}
      {post.error && !gone && !post.data && <ErrorNotice error={post.error} onRetry={() => void post.refetch()} />}
      {post.data && <Body post={post.data} />}
    </div>
  );
}

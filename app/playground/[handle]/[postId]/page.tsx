import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, permanentRedirect } from 'next/navigation';
import { Threads } from '@/components/playground/feed-post';
import { FeedRefresh } from '@/components/playground/feed-refresh';
import { NetworkFrame } from '@/components/playground/network-frame';
import { database } from '@/lib/server/database';
import { findThread } from '@/lib/services/playground/find-thread';

type Props = { params: Promise<{ handle: string; postId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const thread = await findThread(database().db, (await params).postId);
  return {
    title: { absolute: `${thread ? `${thread.page.name}: ${thread.text.slice(0, 60)}` : 'Gone'} · Playground` },
  };
}

/** One post by its link: what "Open the post" leads to. */
export default async function PostPage({ params }: Props) {
  const { handle, postId } = await params;
  const thread = await findThread(database().db, postId);
  if (!thread) notFound();
  if (thread.page.handle !== handle) permanentRedirect(`/playground/${thread.page.handle}/${thread.id}`);
  return (
    <NetworkFrame>
      <p className="border-line border-b px-4 py-3 sm:px-6">
        <Link href={`/playground/${handle}`} className="text-accent underline-offset-3 hover:underline">
          All posts of {thread.page.name}
        </Link>
      </p>
      <Threads threads={[thread]} empty="" />
      <FeedRefresh />
    </NetworkFrame>
  );
}

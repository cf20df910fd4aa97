import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FaultsPanel } from '@/components/playground/faults-panel';
import { Threads } from '@/components/playground/feed-post';
import { FeedRefresh } from '@/components/playground/feed-refresh';
import { NetworkFrame } from '@/components/playground/network-frame';
import { PageHead } from '@/components/playground/page-head';
import { Button } from '@/components/ui/button';
import { database } from '@/lib/server/database';
import { currentUser } from '@/lib/server/request-context';
import { findPage } from '@/lib/services/playground/find-page';
import { listFaults } from '@/lib/services/playground/list-faults';
import { listFeed } from '@/lib/services/playground/list-feed';
import { findPageLimit } from '@/lib/services/playground/page-limit';

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findPage(database().db, (await params).handle);
  return { title: { absolute: `${page?.name ?? 'No such page'} · Playground` } };
}

/** A page's feed, newest first, and the switches that make posting to it fail. */
export default async function FeedPage({ params, searchParams }: Props) {
  const { db } = database();
  const page = await findPage(db, (await params).handle);
  if (!page) notFound();
  const { before } = await searchParams;
  const from = typeof before === 'string' ? before : null;
  const [feed, counts, limit, user] = await Promise.all([
    listFeed(db, { pageId: page.id, before: from, limit: 25 }),
    listFaults(db, page.id),
    findPageLimit(db, page.id),
    currentUser(await headers()),
  ]);
  return (
    <NetworkFrame aside={<FaultsPanel pageId={page.id} counts={counts} limit={limit} signedIn={user !== null} />}>
      <PageHead page={page} posts={feed.total} />
      <Threads
        threads={feed.threads}
        empty="Nothing here yet. What Almanac publishes to this page appears by itself."
      />
      {feed.nextBefore && (
        <p className="border-line border-t py-4 text-center">
          <Button asChild>
            <Link href={`/playground/${page.handle}?before=${feed.nextBefore}`}>Older posts</Link>
          </Button>
        </p>
      )}
      {from === null && <FeedRefresh />}
    </NetworkFrame>
  );
}

import type { Metadata } from 'next';
import { Threads } from '@/components/playground/feed-post';
import { FeedRefresh } from '@/components/playground/feed-refresh';
import { NetworkFrame } from '@/components/playground/network-frame';
import { PageList } from '@/components/playground/page-list';
import { database } from '@/lib/server/database';
import { listPages } from '@/lib/services/playground/list-pages';
import { recentPosts } from '@/lib/services/playground/recent-posts';

export const metadata: Metadata = { title: { absolute: 'Playground' } };
export const dynamic = 'force-dynamic';

/** The network's front page: its pages, and what was posted last. */
export default async function PlaygroundPage() {
  const { db } = database();
  const [pages, threads] = await Promise.all([listPages(db), recentPosts(db, 30)]);
  const aside = (
    <nav aria-labelledby="pages" className="bg-page px-5 py-4 sm:rounded-lg">
      <PageList id="pages" title="Pages" pages={pages.filter((page) => page.network === 'playground')} />
      <PageList title="Stand-ins" pages={pages.filter((page) => page.network !== 'playground')} />
    </nav>
  );
  return (
    <NetworkFrame aside={aside}>
      <h1 className="border-line border-b px-4 py-4 font-semibold text-lg sm:px-6">What is new</h1>
      <Threads threads={threads} empty="Nobody has posted yet. Connect a page in Almanac and be the first." />
      <FeedRefresh />
    </NetworkFrame>
  );
}

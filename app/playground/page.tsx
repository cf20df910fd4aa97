import type { Metadata } from 'next';
import Link from 'next/link';
import { Threads } from '@/components/playground/feed-post';
import { FeedRefresh } from '@/components/playground/feed-refresh';
import { NetworkFrame } from '@/components/playground/network-frame';
import { PageBadge } from '@/components/playground/page-badge';
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
      <h2 id="pages" className="font-semibold text-md">
        Pages
      </h2>
      <ul className="mt-2">
        {pages.map((page) => (
          <li key={page.id}>
            <Link
              href={`/playground/${page.handle}`}
              className="-mx-2 flex min-h-12 items-center gap-3 rounded px-2 py-1.5 hover:bg-ink/4"
            >
              <PageBadge page={page} size={32} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{page.name}</span>
                <span className="block truncate text-ink-faint text-sm">@{page.handle}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
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

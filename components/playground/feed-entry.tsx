import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { FeedPost } from '@/lib/domain/playground';
import { LikeButton } from './like-button';
import { PageBadge } from './page-badge';
import { PostDetailsTable } from './post-details-table';
import { PostFiles } from './post-files';
import { PostLinkCard } from './post-link-card';
import { PostPoll } from './post-poll';
import { PostText } from './post-text';

type Props = { post: FeedPost; small?: boolean; replies?: number };

const hrefOf = (post: FeedPost) => `/playground/${post.page.handle}/${post.id}`;
const kinds = { post: null, story: 'Story', reel: 'Reel' };

/** One post or reply, with everything that arrived. */
export function FeedEntry({ post, small, replies = 0 }: Props) {
  const kind = kinds[post.type];
  return (
    <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3" data-marker={post.marker ?? undefined}>
      <PageBadge page={post.page} size={small ? 28 : 40} />
      <div className="min-w-0">
        <header className="flex flex-wrap items-baseline gap-x-2">
          <Link href={`/playground/${post.page.handle}`} className="font-semibold hover:underline">
            {post.page.name}
          </Link>
          <span className="text-ink-faint text-sm">@{post.page.handle}</span>
          {kind && <Badge>{kind}</Badge>}
          <Link href={hrefOf(post)} className="ml-auto text-ink-faint text-sm hover:underline">
            <Time at={post.createdAt} style="relative" timeZone="UTC" />
          </Link>
        </header>
        <div className="mt-1 grid gap-3">
          {post.text && <PostText text={post.text} mentions={post.mentions} />}
          <PostFiles post={post} />
          {post.linkCard && post.media.length === 0 && <PostLinkCard card={post.linkCard} />}
        </div>
        <PostPoll post={post} />
        <PostDetailsTable post={post} />
        <footer className="mt-2 flex items-center gap-3 text-ink-faint text-sm">
          <LikeButton postId={post.id} likes={post.likes} />
          {replies > 0 && (
            <span className="tabular-nums">
              {replies} {replies === 1 ? 'reply' : 'replies'}
            </span>
          )}
        </footer>
      </div>
    </article>
  );
}

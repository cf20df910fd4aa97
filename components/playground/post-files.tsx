import { cn } from '@/components/ui/cn';
import type { FeedPost, PlaygroundMedia } from '@/lib/domain/playground';
import { AltText } from './alt-text';
import { LeafThrough } from './leaf-through';
import { isDocument, isVideo, stillOf } from './media-address';
import { PostDocument } from './post-document';
import { PostPictures } from './post-pictures';
import { PostVideo } from './post-video';

/** One file of several, whole, on a ground of its own. */
function Leaf({ media, className }: { media: PlaygroundMedia; className?: string }) {
  if (isVideo(media)) return <PostVideo media={media} className={cn('max-h-[26rem]', className)} />;
  return (
    <figure className="relative w-full">
      <img
        src={stillOf(media)}
        alt={media.altText}
        width={media.width}
        height={media.height}
        loading="lazy"
        className={cn('max-h-[26rem] w-full object-contain', className)}
      />
      <AltText text={media.altText} />
    </figure>
  );
}

/** Stories and reels stand upright, as on a phone; a story wears its ring. */
function Upright({ post }: { post: FeedPost }) {
  const { hue } = post.page;
  const ring = { background: `linear-gradient(160deg, var(--hue-${hue}), var(--hue-${(hue + 2) % 12}))` };
  const frame = 'aspect-[9/16] max-h-none rounded-lg bg-[oklch(16%_0.01_265)]';
  return (
    <div style={post.type === 'story' ? ring : undefined} className="w-full max-w-68 rounded-[0.9rem] p-0.75">
      <div className={cn('overflow-hidden rounded-[0.75rem]', post.type === 'story' && 'border-2 border-page')}>
        {post.media.length === 1 && post.media[0] ? (
          <Leaf media={post.media[0]} className={frame} />
        ) : (
          <LeafThrough label="Files of the post">
            {post.media.map((media, index) => (
              <Leaf key={`${media.mediaId}-${index.toString()}`} media={media} className={frame} />
            ))}
          </LeafThrough>
        )}
      </div>
    </div>
  );
}

/** What a post shows beside its words. */
export function PostFiles({ post }: { post: FeedPost }) {
  const { media } = post;
  const [first] = media;
  if (!first) return null;
  if (isDocument(first)) return <PostDocument media={first} title={post.details.linkedin?.pdfTitle ?? ''} />;
  if (post.type !== 'post') return <Upright post={post} />;
  if (media.length === 1 && isVideo(first)) return <PostVideo media={first} className="max-h-[32rem]" />;
  if (media.length <= 4 && !media.some(isVideo)) return <PostPictures media={media} />;
  return (
    <LeafThrough label="Files of the post">
      {media.map((one, index) => (
        <Leaf key={`${one.mediaId}-${index.toString()}`} media={one} />
      ))}
    </LeafThrough>
  );
}

import { cn } from '@/components/ui/cn';
import { HueBadge } from '@/components/ui/hue-badge';
import { Time } from '@/components/ui/time';
import type { PostMediaView, PostView } from '@/lib/domain/views';
import { LinkedText } from './linked-text';

/** What was written: text, pictures, first comment, labels, and by whom. */
export function PostContent({ post }: { post: PostView }) {
  const alone = post.media.length === 1;
  // A film, a document and a file still being prepared are seen by their still.
  const isPicture = (item: PostMediaView) =>
    item.state === 'ready' && item.video === null && item.mimeType.startsWith('image/');
  return (
    <article aria-label="What was written" className="min-w-0">
      {post.summary ? (
        <p className="max-w-[62ch] whitespace-pre-wrap break-words text-md leading-relaxed">
          <LinkedText text={post.summary} />
        </p>
      ) : (
        <p className="text-ink-faint text-md italic">Without text</p>
      )}
      {post.media.length > 0 && (
        <ul className={cn('mt-5 grid max-w-[36rem] gap-2', !alone && 'grid-cols-2')}>
          {post.media.map((item) => (
            <li key={item.id}>
              <figure>
                <a href={item.url} target="_blank" rel="noreferrer" className="block">
                  <img
                    src={alone && isPicture(item) ? item.url : item.thumbnailUrl}
                    alt={item.altText || `${item.name}, without a description`}
                    width={item.width}
                    height={item.height}
                    loading="lazy"
                    style={
                      alone
                        ? {
                            width: `${(26 * item.width) / item.height}rem`,
                            aspectRatio: `${item.width} / ${item.height}`,
                          }
                        : undefined
                    }
                    className={cn('rounded bg-stage', alone ? 'max-w-full' : 'aspect-square w-full object-cover')}
                  />
                </a>
                <figcaption className="mt-1 text-ink-faint text-xs">
                  {item.altText || 'No description for those who cannot see it'}
                </figcaption>
              </figure>
            </li>
          ))}
        </ul>
      )}
      {post.followUpComment && (
        <div className="mt-6 max-w-[62ch] border-line-strong/60 border-l pl-4">
          <h2 className="text-ink-faint text-xs">First comment</h2>
          <p className="mt-0.5 whitespace-pre-wrap break-words">
            <LinkedText text={post.followUpComment} />
          </p>
        </div>
      )}
      {(post.category || post.tags.length > 0) && (
        <p className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          {post.category && <HueBadge {...post.category} />}
          {post.tags.map((tag) => (
            <span key={tag.id} className="text-ink-soft text-sm">
              #{tag.name}
            </span>
          ))}
        </p>
      )}
      <p className="mt-6 text-ink-faint text-sm">
        Written {post.author && <>by {post.author.name} </>}
        <Time at={post.createdAt} style="relative" />
        {Date.parse(post.updatedAt) - Date.parse(post.createdAt) > 60_000 && (
          <>
            , changed <Time at={post.updatedAt} style="relative" />
          </>
        )}
      </p>
    </article>
  );
}

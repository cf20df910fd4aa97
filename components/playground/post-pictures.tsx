import { cn } from '@/components/ui/cn';
import type { FeedPost } from '@/lib/domain/playground';

const grids = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-2', 'grid-cols-2'];

/** Up to four pictures; what is written for those who cannot see them can be read by everybody. */
export function PostPictures({ media }: { media: FeedPost['media'] }) {
  if (media.length === 0) return null;
  const single = media.length === 1;
  return (
    <div className={cn('mt-3 grid gap-1.5 overflow-hidden rounded-lg', grids[media.length])}>
      {media.map((picture, index) => (
        <figure
          key={picture.mediaId}
          className={cn(
            'relative bg-sunk',
            !single && 'aspect-[4/3]',
            media.length === 3 && index === 0 && 'row-span-2 aspect-auto',
          )}
        >
          <img
            src={`/playground/api/media/${picture.mediaId}`}
            alt={picture.altText}
            width={picture.width}
            height={picture.height}
            loading="lazy"
            className={cn('w-full object-cover', single ? 'max-h-[32rem]' : 'absolute inset-0 h-full')}
          />
          {picture.altText && (
            <details className="group absolute bottom-2 left-2 max-w-[calc(100%-1rem)]">
              <summary className="inline-flex h-6 list-none items-center rounded-sm bg-ink/80 px-1.5 font-semibold text-paper text-xs">
                ALT
                <span className="sr-only">: what the picture shows</span>
              </summary>
              <figcaption className="mt-1 rounded bg-ink/90 px-2 py-1.5 text-paper text-sm">
                {picture.altText}
              </figcaption>
            </details>
          )}
        </figure>
      ))}
    </div>
  );
}

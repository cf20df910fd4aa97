import { cn } from '@/components/ui/cn';
import type { PlaygroundMedia } from '@/lib/domain/playground';
import { AltText } from './alt-text';
import { stillOf } from './media-address';

const grids = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-2', 'grid-cols-2'];

/** Up to four pictures side by side. */
export function PostPictures({ media }: { media: PlaygroundMedia[] }) {
  const single = media.length === 1;
  return (
    <div className={cn('grid gap-1.5 overflow-hidden rounded-lg', grids[media.length])}>
      {media.map((picture, index) => (
        <figure
          // One picture may stand in a post twice.
          key={`${picture.mediaId}-${index.toString()}`}
          className={cn(
            'relative bg-sunk',
            !single && 'aspect-[4/3]',
            media.length === 3 && index === 0 && 'row-span-2 aspect-auto',
          )}
        >
          <img
            src={stillOf(picture)}
            alt={picture.altText}
            width={picture.width}
            height={picture.height}
            loading="lazy"
            className={cn('w-full object-cover', single ? 'max-h-[32rem]' : 'absolute inset-0 h-full')}
          />
          <AltText text={picture.altText} />
        </figure>
      ))}
    </div>
  );
}

import { cn } from '@/components/ui/cn';
import type { PlaygroundMedia } from '@/lib/domain/playground';
import { AltText } from './alt-text';
import { fileOf, posterOf } from './media-address';

type Props = { media: PlaygroundMedia; className?: string };

/** A video with the browser's own controls; its cover until it plays. */
export function PostVideo({ media, className }: Props) {
  return (
    <figure className="relative">
      {/* biome-ignore lint/a11y/useMediaCaption: posts come without captions; what they show is written beside them */}
      <video
        controls
        playsInline
        preload="metadata"
        src={fileOf(media)}
        poster={posterOf(media)}
        width={media.width || undefined}
        height={media.height || undefined}
        aria-label={media.altText || 'Video of the post'}
        className={cn('w-full rounded-lg bg-[oklch(16%_0.01_265)] object-contain', className)}
      />
      {media.altText && (
        <div className="pointer-events-none absolute inset-0 [&_*]:pointer-events-auto">
          <div className="absolute inset-x-0 top-10">
            <AltText text={media.altText} />
          </div>
        </div>
      )}
    </figure>
  );
}

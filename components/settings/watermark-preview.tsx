import { cn } from '@/components/ui/cn';
import type { Watermark } from '@/lib/domain/location';

const places: Record<Watermark['position'], string> = {
  'top-left': 'top-[3%] left-[3%]',
  'top-right': 'top-[3%] right-[3%]',
  'bottom-left': 'bottom-[3%] left-[3%]',
  'bottom-right': 'right-[3%] bottom-[3%]',
  center: 'top-1/2 left-1/2 -translate-x-1/2 -translate-y-1/2',
};

type Props = { mark: Watermark; image: { url: string; name: string } };

/** A picture, half light and half dark, with the mark where posts will have it. */
export function WatermarkPreview({ mark, image }: Props) {
  return (
    <figure>
      <div className="relative aspect-[4/3] overflow-hidden rounded border border-line bg-[linear-gradient(115deg,#e9dfca_0_35%,#b98b52_35%_58%,#33271c_58%)]">
        <img
          src={image.url}
          alt={`The watermark ${image.name}, ${mark.position.replace('-', ' ')}`}
          style={{ width: `${mark.scale * 100}%`, opacity: mark.opacity }}
          className={cn('absolute', places[mark.position])}
        />
      </div>
      <figcaption className="mt-1.5 truncate text-ink-faint text-sm">{image.name}</figcaption>
    </figure>
  );
}

import { cn } from '@/components/ui/cn';
import type { EditorMedia } from '../editor-draft';

/** One fills the width, two stand side by side, three and four share a square grid: as these networks do. */
export function PreviewImages({ media, badge }: { media: EditorMedia[]; badge: 'left' | 'right' }) {
  const shown = media.slice(0, 4);
  if (shown.length === 0) return null;
  const single = shown.length === 1;
  return (
    <ul
      aria-label="Images"
      className={cn(
        'grid gap-0.5 overflow-hidden rounded-[10px] border border-(--pv-line)',
        !single && 'aspect-[16/10] grid-cols-2 grid-rows-2',
      )}
    >
      {shown.map(({ view, altText }, index) => (
        <li
          key={view.id}
          className={cn(
            'relative min-h-0 min-w-0',
            shown.length === 2 && 'row-span-2',
            shown.length === 3 && index === 0 && 'row-span-2',
          )}
        >
          <img
            src={single ? view.url : view.thumbnailUrl}
            alt={altText}
            width={view.width}
            height={view.height}
            className={cn('block w-full object-cover', single ? 'h-auto max-h-96' : 'h-full')}
          />
          {altText && (
            <span
              aria-hidden="true"
              className={cn(
                'absolute bottom-1.5 rounded-sm bg-black/75 px-1 py-0.5 font-bold text-[#fff] text-xs leading-none',
                badge === 'left' ? 'left-1.5' : 'right-1.5',
              )}
            >
              ALT
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { cn } from '@/components/ui/cn';
import type { PlaygroundPage } from '@/lib/domain/playground';

const initialsOf = (name: string) =>
  name
    .split(/[\s&]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** A page's face: its letters on its hue. The name stands beside it. */
export function PageBadge({ page, size = 40, className }: { page: PlaygroundPage; size?: number; className?: string }) {
  return (
    <span
      aria-hidden="true"
      style={{
        width: size,
        height: size,
        fontSize: Math.max(11, size * 0.34),
        background: `var(--hue-${page.hue}-wash)`,
        color: `var(--hue-${page.hue})`,
      }}
      className={cn('grid shrink-0 place-items-center rounded-lg font-semibold leading-none', className)}
    >
      {initialsOf(page.name)}
    </span>
  );
}

import { cn } from '@/components/ui/cn';
import { NetworkMark } from '@/components/ui/network-mark';
import type { PlaygroundPage } from '@/lib/domain/playground';

const initialsOf = (name: string) =>
  name
    .split(/[\s&]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** A page's face: its letters on its hue, and the mark of the network it stands for. The name stands beside it. */
export function PageBadge({ page, size = 40, className }: { page: PlaygroundPage; size?: number; className?: string }) {
  const mark = Math.max(11, Math.round(size * 0.34));
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
      className={cn('relative grid shrink-0 place-items-center rounded-lg font-semibold leading-none', className)}
    >
      {initialsOf(page.name)}
      {page.network !== 'playground' && (
        <span
          style={{ width: mark + 4, height: mark + 4 }}
          className="-right-1 -bottom-1 absolute grid place-items-center rounded-full bg-page text-ink"
        >
          <NetworkMark network={page.network} size={mark} decorative />
        </span>
      )}
    </span>
  );
}

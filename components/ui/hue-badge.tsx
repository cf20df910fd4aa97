import { cn } from './cn';

type Props = { name: string; hue: number; className?: string };

/** A category: its name behind a small dot of its hue (0–11). */
export function HueBadge({ name, hue, className }: Props) {
  return (
    <span
      style={{ background: `var(--hue-${hue}-wash)`, color: `var(--hue-${hue})` }}
      className={cn('inline-flex h-5 max-w-48 items-center gap-1.5 rounded-sm px-1.5 font-medium text-xs', className)}
    >
      <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-current" />
      <span className="truncate">{name}</span>
    </span>
  );
}

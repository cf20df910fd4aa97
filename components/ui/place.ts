export type Side = 'top' | 'right' | 'bottom' | 'left';
export type Align = 'start' | 'center' | 'end';
type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };

const gap = 6;
const margin = 8;
const opposite: Record<Side, Side> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** Free pixels between the anchor and the edge of the window on one side. */
function room(side: Side, anchor: Box, view: Size): number {
  if (side === 'top') return anchor.top - gap - margin;
  if (side === 'bottom') return view.height - anchor.top - anchor.height - gap - margin;
  if (side === 'left') return anchor.left - gap - margin;
  return view.width - anchor.left - anchor.width - gap - margin;
}

const along = (align: Align, start: number, length: number, own: number) =>
  align === 'start' ? start : align === 'end' ? start + length - own : start + (length - own) / 2;
const within = (at: number, own: number, whole: number) => Math.max(margin, Math.min(at, whole - own - margin));

/**
 * Where something that floats beside an anchor stands, in window pixels: on the wished side, or the other one when
 * only there is room; never over the edge. `maxHeight` is what is left for it there.
 */
export function place(
  anchor: Box,
  own: Size,
  view: Size,
  wish: { side: Side; align: Align },
): { left: number; top: number; maxHeight: number } {
  const upright = wish.side === 'top' || wish.side === 'bottom';
  const needed = upright ? own.height : own.width;
  const other = opposite[wish.side];
  const wished = room(wish.side, anchor, view);
  const side = wished >= needed || wished >= room(other, anchor, view) ? wish.side : other;
  if (upright) {
    const maxHeight = Math.max(80, room(side, anchor, view));
    const height = Math.min(own.height, maxHeight);
    const top = side === 'top' ? anchor.top - gap - height : anchor.top + anchor.height + gap;
    return {
      left: within(along(wish.align, anchor.left, anchor.width, own.width), own.width, view.width),
      top,
      maxHeight,
    };
  }
  const maxHeight = view.height - 2 * margin;
  const left = side === 'left' ? anchor.left - gap - own.width : anchor.left + anchor.width + gap;
  const top = along(wish.align, anchor.top, anchor.height, own.height);
  return {
    left: within(left, own.width, view.width),
    top: within(top, Math.min(own.height, maxHeight), view.height),
    maxHeight,
  };
}

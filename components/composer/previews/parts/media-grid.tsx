'use client';

import { cn } from '@/components/ui/cn';
import type { EditorMedia } from '../../editor-draft';
import { type Cell, gridLayout } from '../grid-layout';
import { mediaKeys } from '../media-keys';
import { ratioOf } from '../place-picture';
import { useProofRoom } from '../proof-room';
import { MediaFrame } from './media-frame';

type Props = { media: EditorMedia[]; badge?: 'left' | 'right'; className?: string; gap?: number };

const place = ({ x, y, width, height }: Cell) => ({
  gridColumn: `${x + 1} / span ${width}`,
  gridRow: `${y + 1} / span ${height}`,
});

/** Pictures and videos as the network lays them out in its feed. */
export function MediaGrid({ media, badge = 'left', className, gap = 2 }: Props) {
  const { network } = useProofRoom();
  if (media.length === 0) return null;
  const keys = mediaKeys(media);
  const ratios = media.map(({ view, edit }) => ratioOf(view, edit));
  const { columns, rows, ratio, cells, hidden } = gridLayout(network, ratios);
  return (
    <ul
      aria-label="Media"
      style={{
        aspectRatio: ratio,
        gap,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
      }}
      className={cn('grid overflow-hidden', className)}
    >
      {cells.map((cell, index) => {
        const item = media[index];
        if (!item) return null;
        const cellRatio = (ratio * (cell.width / columns)) / (cell.height / rows);
        const last = index === cells.length - 1 && hidden > 0;
        return (
          <li key={keys[index]} style={place(cell)} className="min-h-0 min-w-0">
            <MediaFrame item={item} ratio={cellRatio} small={cells.length > 1} badge={last ? null : badge}>
              {last && (
                <span className="absolute inset-0 grid place-items-center bg-[#000]/55 font-medium text-[#fff] text-xl">
                  +{hidden}
                </span>
              )}
            </MediaFrame>
          </li>
        );
      })}
    </ul>
  );
}

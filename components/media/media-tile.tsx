'use client';

import { Check, FileText, Play, TriangleAlert } from 'lucide-react';
import { type DragEvent, type MouseEvent, memo } from 'react';
import { cn } from '@/components/ui/cn';
import type { LibraryItem } from '@/lib/domain/library';
import { durationWords, tileWords } from './media-words';

/** What a tile tells the grid; one object for all tiles and for ever, so that choosing one does not draw thousands. */
export type TileActs = {
  open: (item: LibraryItem) => void;
  toggle: (item: LibraryItem, range: boolean) => void;
  focus: (item: LibraryItem) => void;
  drag: (event: DragEvent, item: LibraryItem) => void;
};
type Props = {
  item: LibraryItem;
  chosen: boolean;
  /** The one stop for Tab in the whole grid. */
  current: boolean;
  /** Something is chosen already: every press chooses. */
  choosing: boolean;
  draggable: boolean;
  acts: TileActs;
};

/** Panoramas and towers keep a tile that can be seen and pressed. */
const shapeOf = ({ width, height }: LibraryItem) => Math.max(0.56, Math.min(2.4, width / height || 1));
const mark =
  'inline-flex h-5 items-center gap-1 rounded-sm bg-[oklch(20%_0.02_265/0.78)] px-1.5 font-medium text-[white] text-xs tabular-nums';

/** One file in its own shape. Pressing opens it, the ring in its corner chooses it. */
export const MediaTile = memo(function MediaTile({ item, chosen, current, choosing, draggable, acts }: Props) {
  const shape = shapeOf(item);
  const press = (event: MouseEvent) => {
    if (event.shiftKey || event.metaKey || event.ctrlKey || choosing) acts.toggle(item, event.shiftKey);
    else acts.open(item);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it hears the keys
    <div
      role="option"
      aria-selected={chosen}
      aria-label={tileWords(item)}
      tabIndex={current ? 0 : -1}
      data-media={item.id}
      title={item.name}
      draggable={draggable}
      onDragStart={(event) => acts.drag(event, item)}
      onFocus={() => acts.focus(item)}
      onClick={press}
      style={{ flexGrow: shape * 100, flexBasis: `calc(${shape} * var(--row))`, aspectRatio: shape }}
      className={cn(
        'group/tile relative cursor-pointer overflow-hidden rounded-sm bg-sunk [contain-intrinsic-size:auto_11rem] [content-visibility:auto] focus-visible:outline-3',
        chosen && 'outline-3 outline-accent',
      )}
    >
      {item.state === 'processing' ? (
        <span className="absolute inset-0 grid animate-breathe place-items-center bg-sunk text-ink-faint text-sm">
          Being prepared
        </span>
      ) : item.state === 'failed' ? (
        <span className="absolute inset-0 grid place-content-center justify-items-center gap-1 bg-fail-wash p-2 text-center text-fail text-sm">
          <TriangleAlert size={18} aria-hidden="true" />
          Could not be used
        </span>
      ) : (
        <img
          src={item.thumbnailUrl}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          style={
            item.focalPoint ? { objectPosition: `${item.focalPoint.x * 100}% ${item.focalPoint.y * 100}%` } : undefined
          }
          className={cn('size-full object-cover transition-opacity', chosen && 'opacity-75')}
        />
      )}
      <span aria-hidden="true" className="pointer-events-none absolute inset-x-1.5 bottom-1.5 flex items-end gap-1">
        {item.video && (
          <span className={mark}>
            <Play size={10} fill="currentColor" />
            {durationWords(item.video.durationMs)}
          </span>
        )}
        {item.animated && !item.video && <span className={mark}>GIF</span>}
        {item.mimeType === 'application/pdf' && (
          <span className={mark}>
            <FileText size={11} />
            PDF
          </span>
        )}
        {item.posts > 0 && (
          <span className={cn(mark, 'ml-auto')}>{item.posts === 1 ? '1 post' : `${item.posts} posts`}</span>
        )}
      </span>
      <span
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          acts.toggle(item, event.shiftKey);
        }}
        className={cn(
          'absolute top-0 left-0 grid size-10 place-items-center pointer-coarse:size-11',
          !chosen &&
            !choosing &&
            'pointer-fine:opacity-0 group-hover/tile:opacity-100 group-focus-visible/tile:opacity-100',
        )}
      >
        <span
          className={cn(
            'grid size-5 place-items-center rounded-full border-2 shadow-[0_0_0_1px_oklch(15%_0.01_265/0.35)]',
            chosen
              ? 'border-accent bg-accent text-accent-ink'
              : 'border-[white] bg-[oklch(15%_0.01_265/0.3)] hover:bg-[oklch(15%_0.01_265/0.6)]',
          )}
        >
          {chosen && <Check size={13} strokeWidth={3} />}
        </span>
      </span>
    </div>
  );
});

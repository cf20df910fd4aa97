'use client';

import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LibraryItem } from '@/lib/domain/library';
import { MediaTile, type TileActs } from './media-tile';
import { chooseAll, nothing, type Selection, toggle, walk } from './selection';

type Props = {
  items: LibraryItem[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onOpen: (item: LibraryItem) => void;
  /** Enter and press choose instead of opening. */
  picking?: boolean;
  /** Only one at a time. */
  single?: boolean;
  onDelete?: () => void;
  onDrag?: (event: DragEvent, item: LibraryItem) => void;
  label: string;
};

const walkKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Rows of files in their own shapes. One stop for Tab; arrows walk, Space chooses, Shift takes all between, Enter opens. */
export function MediaGrid({ items, selection, onSelect, onOpen, picking, single, onDelete, onDrag, label }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const ids = items.map(({ id }) => id);
  const at = Math.max(0, current === null ? 0 : ids.indexOf(current));
  const tilesOf = () => [...(grid.current?.querySelectorAll<HTMLElement>('[data-media]') ?? [])];

  // The tile that had the focus was deleted: its neighbour takes it, not the top of the page.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!hadFocus.current || grid.current?.contains(document.activeElement) || document.activeElement !== document.body)
      return;
    grid.current?.querySelectorAll<HTMLElement>('[data-media]')[at]?.focus();
  }, [at]);

  const change = (id: string, range: boolean) =>
    onSelect(single ? (selection.chosen.has(id) ? nothing : chooseAll([id])) : toggle(selection, ids, id, range));
  const latest = useRef({ change, onOpen, onDrag });
  latest.current = { change, onOpen, onDrag };
  const acts = useRef<TileActs>({
    open: (item) => latest.current.onOpen(item),
    toggle: (item, range) => latest.current.change(item.id, range),
    focus: (item) => setCurrent(item.id),
    drag: (event, item) => latest.current.onDrag?.(event, item),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[at];
    if (!item || !(event.target instanceof HTMLElement) || !event.target.dataset.media) return;
    if (walkKeys.includes(event.key)) {
      const tiles = tilesOf();
      const boxes = tiles.map(({ offsetLeft, offsetTop, offsetWidth }) => ({
        left: offsetLeft,
        top: offsetTop,
        width: offsetWidth,
      }));
      const to = walk(boxes, at, event.key);
      const id = ids[to];
      if (event.shiftKey && !single && id && to !== at) {
        const from = selection.chosen.has(item.id) ? selection : toggle(selection, ids, item.id);
        onSelect(toggle(from, ids, id, true));
      }
      tiles[to]?.focus();
      tiles[to]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === ' ') change(item.id, event.shiftKey);
    else if (event.key === 'Enter') {
      if (picking && !selection.chosen.has(item.id)) change(item.id, false);
      onOpen(item);
    } else if (event.key.toLowerCase() === 'a' && (event.metaKey || event.ctrlKey) && !single) onSelect(chooseAll(ids));
    else if (event.key === 'Escape' && selection.chosen.size > 0 && !picking) onSelect(nothing);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && onDelete) onDelete();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      role="listbox"
      aria-label={label}
      aria-multiselectable={!single}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        hadFocus.current = event.relatedTarget === null;
      }}
      className="relative flex flex-wrap gap-1 outline-none! [--row:6.5rem] after:flex-[1e9_1_6.5rem] after:content-[''] sm:gap-1.5 sm:[--row:10.5rem] sm:after:basis-[10.5rem]"
    >
      {items.map((item, index) => (
        <MediaTile
          key={item.id}
          item={item}
          chosen={selection.chosen.has(item.id)}
          current={index === at}
          choosing={picking || selection.chosen.size > 0}
          draggable={Boolean(onDrag)}
          acts={acts.current}
        />
      ))}
    </div>
  );
}

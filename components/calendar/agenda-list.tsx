'use client';

import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { AgendaDay } from './agenda-day';
import type { AgendaLine } from './agenda-lines';
import { AgendaRow, type RowActs } from './agenda-row';
import { sectionsOf, withHeading } from './agenda-sections';
import { type AgendaKeyActs, useAgendaKeys } from './use-agenda-keys';

const heights = { day: 57, entry: 45, gap: 41 } as const;
/** The heading that stays at the top must not cover the line with the focus. */
const headingHeight = 58;
/** Nor may the bar of what is chosen. */
const barHeight = 72;
/** So many lines above and below are read in time for who goes on. */
const beside = 20;

type Props = {
  /** Names the list for ears. */
  label: string;
  lines: AgendaLine[];
  today: string;
  acts: Omit<RowActs, 'focus'> & AgendaKeyActs;
  /** Called when less than a screen is left below; and above, also when somebody scrolls up at the top. */
  onReachEnd?(): void;
  onReachStart?(): void;
  /** Called with the ids of what is in view or just beside it. */
  onSee(ids: ReadonlySet<string>): void;
  /** More comes above: what is looked at stays where it is. */
  growsUp?: boolean;
  /** Above the first line, 48 px high, and below the last. */
  before?: ReactNode;
  after?: ReactNode;
};

/**
 * Lines of entries under the days they belong to, of which only those near the view are in the page. Each day is a
 * section with a real list, whose items know their place in it; arrows walk through all of them.
 */
export function AgendaList(props: Props) {
  const { lines, acts, today } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'entry'],
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    rangeExtractor: useCallback((range) => withHeading(lines, defaultRangeExtractor(range)), [lines]),
    overscan: 10,
    anchorTo: props.growsUp ? 'end' : 'start',
    paddingStart: props.before ? 48 : 0,
    scrollPaddingStart: headingHeight,
    scrollPaddingEnd: barHeight,
  });
  const items = virtual.getVirtualItems();
  const keys = useAgendaKeys({ scroller, lines, virtual, acts });
  const row: RowActs = { ...acts, focus: keys.focus };
  const latest = useRef(row);
  latest.current = row;
  const rowActs = useRef<RowActs>({
    open: (entry) => latest.current.open(entry),
    move: (entry) => latest.current.move(entry),
    duplicate: (entry) => latest.current.duplicate(entry),
    remove: (entry) => latest.current.remove(entry),
    select: (entry, range) => latest.current.select(entry, range),
    focus: (key) => latest.current.focus(key),
  });

  const first = items[0]?.start ?? 0;
  const last = items.at(-1)?.end ?? 0;
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { onReachEnd, onReachStart, growsUp } = props;
  useEffect(() => {
    if (lines.length > 0 && endIndex >= lines.length - 15) onReachEnd?.();
    if (lines.length > 0 && growsUp && startIndex <= 5) onReachStart?.();
  }, [lines.length, startIndex, endIndex, growsUp, onReachEnd, onReachStart]);
  const { onSee } = props;
  useEffect(() => {
    const near = lines.slice(Math.max(0, startIndex - beside), endIndex + beside);
    onSee(new Set(near.flatMap((line) => (line.kind === 'entry' ? [line.entry.id] : []))));
  }, [lines, startIndex, endIndex, onSee]);
  const home = lines.findIndex((line) => line.kind === 'day' && line.day === today);
  const isAway = home >= 0 && virtual.range !== null && (home > endIndex || (lines[startIndex]?.head ?? home) > home);

  const draw = (item: VirtualItem) => {
    const line = lines[item.index];
    if (line?.kind !== 'entry') return null;
    return (
      <AgendaRow
        key={line.key}
        measure={virtual.measureElement}
        index={item.index}
        line={line.key}
        entry={line.entry}
        position={line.position}
        count={line.isOpen ? -1 : line.count}
        isCurrent={line.key === keys.current}
        acts={rowActs.current}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the rows inside, which are buttons
    <div
      ref={scroller}
      tabIndex={-1}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onWheel={(event) => event.deltaY < 0 && event.currentTarget.scrollTop <= 0 && onReachStart?.()}
      data-agenda=""
      className="@container relative h-full overflow-y-auto overscroll-contain outline-none! [overflow-anchor:none]"
    >
      {props.before && <div className="absolute inset-x-0 top-0 flex h-12 items-center">{props.before}</div>}
      <div style={{ paddingTop: first, paddingBottom: Math.max(0, virtual.getTotalSize() - last) }}>
        {sectionsOf(lines, items).map((section) => (
          <AgendaDay
            key={section.key}
            section={section}
            lines={lines}
            today={today}
            label={props.label}
            measure={virtual.measureElement}
            draw={draw}
          />
        ))}
      </div>
      {props.after}
      {isAway && (
        <div className="pointer-events-none sticky bottom-3 z-2 flex h-0 items-end justify-center">
          <Button
            size="sm"
            className="pointer-events-auto shadow-float"
            onClick={() => virtual.scrollToIndex(home, { align: 'start' })}
          >
            Back to today
          </Button>
        </div>
      )}
    </div>
  );
}

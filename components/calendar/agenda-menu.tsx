'use client';

import { ArrowRight, CheckSquare, Copy, MoreHorizontal, PanelRight, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';

export type MenuActs = {
  open(entry: CalendarEntry): void;
  move(entry: CalendarEntry): void;
  duplicate(entry: CalendarEntry): void;
  remove(entry: CalendarEntry): void;
  /** `range`: everything from the one selected before. */
  select(entry: CalendarEntry, range: boolean): void;
};
type Props = { entry: CalendarEntry; name: string; selected: boolean; tabIndex: number; acts: MenuActs };

/** What can be done with one entry, with the keys that do it. */
export function AgendaMenu({ entry, name, selected, tabIndex, acts }: Props) {
  // An event of a feed is changed at its source.
  const isOurs = entry.feedHue === null;
  return (
    <Menu
      trigger={
        <Button
          tone="plain"
          size="sm"
          tabIndex={tabIndex}
          aria-label={`More for “${name.slice(0, 40)}”`}
          className="mx-1 aspect-square px-0 pointer-coarse:min-w-11"
        >
          <MoreHorizontal size={16} aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem icon={<PanelRight />} aside="↵" onSelect={() => acts.open(entry)}>
        Open
      </MenuItem>
      {entry.movable && (
        <MenuItem icon={<ArrowRight />} aside="M" onSelect={() => acts.move(entry)}>
          Move to…
        </MenuItem>
      )}
      {isOurs && (
        <MenuItem icon={<Copy />} onSelect={() => acts.duplicate(entry)}>
          Duplicate
        </MenuItem>
      )}
      <MenuItem icon={<CheckSquare />} aside="X" onSelect={() => acts.select(entry, false)}>
        {selected ? 'Unselect' : 'Select'}
      </MenuItem>
      {isOurs && (
        <>
          <MenuLine />
          <MenuItem danger icon={<Trash2 />} aside="Del" onSelect={() => acts.remove(entry)}>
            Delete
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

'use client';

import { Search } from 'lucide-react';
import { Bell } from '@/components/notifications/bell';
import { LocationSwitch } from './location-switch';
import { PersonMenu } from './person-menu';
import { useShell } from './shell-context';

/** The head of the page on a phone. */
export function TopBar() {
  const { show } = useShell();
  return (
    <header
      data-print="no"
      className="sticky top-0 z-30 flex h-14 items-center gap-1 border-line border-b bg-sunk pr-1 pl-2 md:hidden"
    >
      <div className="min-w-0 flex-1">
        <LocationSwitch />
      </div>
      <button
        type="button"
        aria-label="Find or do"
        onClick={() => show('palette')}
        className="grid size-11 place-items-center rounded text-ink-soft"
      >
        <Search size={18} aria-hidden="true" />
      </button>
      <Bell className="size-11" />
      <PersonMenu compact />
    </header>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Bell } from '@/components/notifications/bell';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { fetchComposer } from './fetch-composer';
import { LocationSwitch } from './location-switch';
import { navItems } from './nav-items';
import { PersonMenu } from './person-menu';
import { useShell } from './shell-context';
import { useSection } from './use-section';
import { Wordmark } from './wordmark';

/** How many things on Today need a hand. */
function useCalls(): number {
  const { locationId } = useLocation();
  const { data } = useQuery(queries.today(locationId));
  return data ? data.failed.length + data.accountsToReconnect.length : 0;
}

/** The margin of the page from 768 px up: words, no pictures. */
export function Sidebar() {
  const { locationId } = useLocation();
  const { show } = useShell();
  const compose = useCompose();
  const section = useSection();
  const calls = useCalls();
  return (
    <aside
      data-print="no"
      className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-line border-r bg-sunk px-4 pt-5 pb-3 md:flex"
    >
      <div className="flex items-center justify-between">
        <Link href={`/${locationId}/today`} aria-label="Almanac, to Today" className="px-2">
          <Wordmark />
        </Link>
        <Bell className="size-9" />
      </div>
      <div className="mt-5">
        <LocationSwitch />
      </div>
      <Button
        tone="primary"
        className="mt-4 w-full justify-between pr-2"
        onPointerEnter={fetchComposer}
        onFocus={fetchComposer}
        onClick={() => void compose.open()}
      >
        New post
        <span aria-hidden="true" className="rounded-sm border border-current/35 px-1.5 text-xs leading-4.5">
          N
        </span>
      </Button>
      <nav aria-label="Screens" className="mt-6">
        <ul>
          {navItems.map((item) => (
            <li key={item.path}>
              <Link
                href={`/${locationId}/${item.path}`}
                aria-current={section === item.path ? 'page' : undefined}
                className={cn(
                  'relative flex h-9 items-center justify-between rounded px-2 text-ink-soft hover:bg-ink/6 hover:text-ink',
                  'aria-[current=page]:font-medium aria-[current=page]:text-ink',
                  'before:absolute before:inset-y-2 before:-left-4 before:w-[3px] before:rounded-r-sm aria-[current=page]:before:bg-ink',
                )}
              >
                {item.label}
                {item.path === 'today' && calls > 0 && (
                  <span className="font-medium text-fail text-sm tabular-nums">
                    {calls}
                    <span className="sr-only"> need a hand</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto grid gap-1 pt-6">
        <button
          type="button"
          onClick={() => show('palette')}
          className="flex h-9 items-center gap-2 rounded px-2 text-ink-soft hover:bg-ink/6 hover:text-ink"
        >
          <Search size={14} aria-hidden="true" />
          Find or do
          <span aria-hidden="true" className="ml-auto flex gap-1">
            <Kbd>⌘</Kbd>
            <Kbd>K</Kbd>
          </span>
        </button>
        <PersonMenu />
      </div>
    </aside>
  );
}

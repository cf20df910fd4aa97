'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';
import { fetchComposer } from './fetch-composer';
import { type NavItem, navItems } from './nav-items';
import { useSection } from './use-section';

/** The thumb's reach on a phone: two screens, the pen, two screens. Accounts and settings are in the person's menu above. */
export function BottomBar() {
  const { locationId } = useLocation();
  const section = useSection();
  const compose = useCompose();
  const link = (item: NavItem) => (
    <Link
      key={item.path}
      href={`/${locationId}/${item.path}`}
      aria-current={section === item.path ? 'page' : undefined}
      className={cn(
        'flex h-15 flex-col items-center justify-center gap-0.5 text-ink-faint text-xs',
        'border-transparent border-t-2 aria-[current=page]:border-ink aria-[current=page]:text-ink',
      )}
    >
      <item.icon size={18} strokeWidth={1.6} aria-hidden="true" />
      {item.label}
    </Link>
  );
  return (
    <nav
      aria-label="Screens"
      data-print="no"
      className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 items-center border-line border-t bg-page pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {navItems.slice(0, 2).map(link)}
      <button
        type="button"
        aria-label="New post"
        onPointerDown={fetchComposer}
        onClick={() => void compose.open()}
        className="mx-auto grid size-11 place-items-center rounded-full bg-accent text-accent-ink"
      >
        <Plus size={22} aria-hidden="true" />
      </button>
      {navItems.slice(2, 4).map(link)}
    </nav>
  );
}

'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';

type SettingsPage = { path: string; label: string; ownersOnly?: boolean };
const groups: { name: string; pages: SettingsPage[] }[] = [
  {
    name: 'This location',
    pages: [
      { path: '', label: 'Location' },
      { path: '/labels', label: 'Labels' },
      { path: '/writing', label: 'Writing' },
      { path: '/posting', label: 'Posting' },
      { path: '/calendars', label: 'Calendars' },
      { path: '/roles', label: 'Roles' },
    ],
  },
  {
    name: 'You',
    pages: [
      { path: '/notifications', label: 'Notifications' },
      { path: '/sessions', label: 'Your sessions' },
    ],
  },
  {
    name: 'Programs',
    pages: [
      { path: '/api-keys', label: 'API keys' },
      { path: '/webhooks', label: 'Webhooks' },
    ],
  },
  {
    name: 'Server',
    pages: [
      { path: '/set-up', label: 'Set-up' },
      { path: '/server', label: 'This server', ownersOnly: true },
    ],
  },
];

const middle = (element: Element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};
/** On a phone there are more than fit: the one that is open is in sight. */
const bringIntoSight = (link: HTMLAnchorElement | null) => {
  const bar = link?.closest('nav');
  if (link && bar) bar.scrollLeft += middle(link) - middle(bar);
};

/** The pages of the settings: a list in groups beside them, one row above them on a phone. */
export function SettingsNav() {
  const { locationId, role } = useLocation();
  const here = usePathname();
  return (
    <nav
      aria-label="Settings"
      className="flex gap-4 overflow-x-auto border-line border-b md:sticky md:top-6 md:flex-col md:gap-5 md:self-start md:overflow-visible md:border-b-0"
    >
      {groups.map(({ name, pages }) => (
        <div key={name} className="contents md:grid md:gap-0.5">
          <p className="mb-1 text-ink-faint text-sm max-md:hidden">{name}</p>
          {pages.map(({ path, label, ownersOnly }) => {
            if (ownersOnly && role !== 'owner') return null;
            const href = `/${locationId}/settings${path}`;
            const current = here === href;
            return (
              <Link
                key={path}
                ref={current ? bringIntoSight : undefined}
                href={href}
                aria-current={current ? 'page' : undefined}
                className={cn(
                  'inline-flex h-10 shrink-0 items-center text-ink-soft hover:text-ink pointer-coarse:h-11',
                  'max-md:-mb-px max-md:border-transparent max-md:border-b-2 max-md:focus-visible:-outline-offset-2',
                  'md:-mx-2 md:h-8 md:rounded-md md:px-2 md:hover:bg-sunk',
                  current && 'font-medium text-ink max-md:border-ink md:bg-sunk',
                )}
              >
                {label}
              </Link>
            );
          })}
        </div>
      ))}
    </nav>
  );
}

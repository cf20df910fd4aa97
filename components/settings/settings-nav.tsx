'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';

const pages = [
  { path: '', label: 'Location' },
  { path: '/notifications', label: 'Notifications' },
  { path: '/labels', label: 'Labels' },
  { path: '/writing', label: 'Writing' },
  { path: '/posting', label: 'Posting' },
  { path: '/calendars', label: 'Calendars' },
  { path: '/roles', label: 'Roles' },
  { path: '/api-keys', label: 'API keys' },
  { path: '/webhooks', label: 'Webhooks' },
  { path: '/set-up', label: 'Set-up' },
  { path: '/server', label: 'This server', ownersOnly: true },
  { path: '/sessions', label: 'Your sessions' },
];

const middle = (element: Element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};
/** There are more than fit: the one that is open is in sight. */
const bringIntoSight = (link: HTMLAnchorElement | null) => {
  if (link?.parentElement) link.parentElement.scrollLeft += middle(link) - middle(link.parentElement);
};

export function SettingsNav() {
  const { locationId, role } = useLocation();
  const here = usePathname();
  return (
    <nav aria-label="Settings" className="flex gap-4 overflow-x-auto border-line border-b">
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
              '-mb-px inline-flex h-10 shrink-0 items-center border-transparent border-b-2 text-ink-soft hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:h-11',
              current && 'border-ink font-medium text-ink',
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

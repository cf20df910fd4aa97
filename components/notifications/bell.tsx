'use client';

import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';
import { countQuery } from './count-query';

const load = () => import('./notification-panel').then((file) => file.NotificationPanel);
const NotificationPanel = dynamic(load, { ssr: false });

/** How many things wait to be read: in red what nothing goes on without, a point for other news. Opens the panel. */
export function Bell({ className }: { className?: string }) {
  const { data } = useQuery(countQuery(useLocation().locationId));
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { unread = 0, urgent = 0 } = data ?? {};
  const words = urgent > 0 ? `, ${urgent} unread` : unread > 0 ? ', news' : '';
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-label={`Notifications${words}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(!open)}
        className={cn(
          'relative grid place-items-center rounded text-ink-soft hover:bg-ink/6 hover:text-ink',
          className,
        )}
      >
        <BellIcon size={18} strokeWidth={1.6} aria-hidden="true" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className={cn(
              'absolute rounded-full',
              urgent > 0
                ? 'top-0.5 left-1/2 min-w-4 bg-fail px-1 text-center font-medium text-[0.6875rem] text-page leading-4 tabular-nums'
                : 'top-1.5 right-1.5 size-2 bg-accent',
            )}
          >
            {urgent > 0 && (urgent > 99 ? '99+' : urgent)}
          </span>
        )}
      </button>
      {open && <NotificationPanel anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  );
}

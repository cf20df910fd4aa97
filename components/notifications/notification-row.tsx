'use client';

import { Check, Clock, TriangleAlert, Unplug } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import type { NotificationView } from '@/lib/domain/notification';
import type { NotificationKind } from '@/lib/domain/notification-kinds';

const marks: Record<NotificationKind, ReactNode> = {
  failed: <StateMark state="failed" />,
  needs_person: <StateMark state="unknown" />,
  reminder: <StateMark state="notification_sent" />,
  preflight: <TriangleAlert size={14} className="text-wait" aria-label="Post" />,
  published: <StateMark state="published" />,
  reconnect: <Unplug size={14} className="text-fail" aria-label="Account" />,
  access_ending: <Clock size={14} className="text-wait" aria-label="Account" />,
};

type Props = { notification: NotificationView; onRead: () => void; onLeave: () => void };

/** One thing that happened; the row leads to its post or its account. */
export function NotificationRow({ notification, onRead, onLeave }: Props) {
  const { locationId } = useLocation();
  const { kind, title, detail, excerpt, postId, publicationId, at, readAt } = notification;
  const unread = readAt === null;
  const post = publicationId ? `/${locationId}/reminders/${publicationId}` : `/${locationId}/posts/${postId}`;
  const href = postId ? post : `/${locationId}/accounts`;
  const leave = () => {
    if (unread) onRead();
    onLeave();
  };
  return (
    <li
      data-unread={unread || undefined}
      className={cn(
        'relative flex gap-3 border-line border-b py-3 pr-2 pl-4 last:border-b-0 hover:bg-ink/4',
        unread && 'bg-accent-wash/50',
      )}
    >
      <span className="mt-1 shrink-0">{marks[kind]}</span>
      <div className="min-w-0 flex-1">
        <Link
          href={href}
          onClick={leave}
          className={cn(
            'block text-pretty outline-none before:absolute before:inset-0 focus-visible:before:outline-2 focus-visible:before:outline-accent focus-visible:before:-outline-offset-2',
            unread && 'font-medium',
          )}
        >
          {title}
          {unread && <span className="sr-only">, unread</span>}
        </Link>
        {excerpt && <p className="truncate text-ink-soft">“{excerpt}”</p>}
        {detail && <p className="line-clamp-3 break-words text-ink-soft text-sm">{detail}</p>}
        <Time at={at} style="relative" className="text-ink-faint text-sm" />
      </div>
      {unread && (
        <IconButton label={`Mark “${title}” as read`} className="relative z-1 self-start" onClick={onRead}>
          <Check size={15} />
        </IconButton>
      )}
    </li>
  );
}

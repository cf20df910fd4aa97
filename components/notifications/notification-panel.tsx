'use client';

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { floatClasses } from '@/components/ui/float-classes';
import { SheetBody } from '@/components/ui/sheet-body';
import { useDismiss } from '@/components/ui/use-dismiss';
import { useFloating } from '@/components/ui/use-floating';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { NotificationList } from './notification-list';

type Props = { anchor: RefObject<HTMLButtonElement | null>; onClose: () => void };

/** What one was told of: beside the bell; on a phone the whole screen. */
export function NotificationPanel({ anchor, onClose }: Props) {
  const wide = useMediaQuery('(min-width: 768px)');
  const list = <NotificationList onLeave={onClose} inSheet={!wide} />;
  if (!wide) {
    return (
      <SheetBody open onOpenChange={onClose} title="Notifications">
        {list}
      </SheetBody>
    );
  }
  return (
    <Float anchor={anchor} onClose={onClose}>
      {list}
    </Float>
  );
}

function Float({ anchor, onClose, children }: Props & { children: ReactNode }) {
  const float = useRef<HTMLDivElement>(null);
  useFloating(anchor, float, { open: true, side: 'right', align: 'start' });
  useDismiss(true, anchor, float, (why) => {
    if (why === 'escape') anchor.current?.focus();
    onClose();
  });
  useEffect(() => {
    const opener = anchor.current;
    float.current?.focus();
    return () => {
      // Closed from inside: its focus must not fall to the top of the page.
      if (document.activeElement === document.body) opener?.focus();
    };
  }, [anchor]);
  return (
    <div
      ref={float}
      popover="manual"
      role="dialog"
      aria-label="Notifications"
      tabIndex={-1}
      data-dismissable=""
      className={cn(floatClasses, 'w-[26rem] max-w-[calc(100vw-1rem)] flex-col overflow-hidden [&:popover-open]:flex')}
    >
      {children}
    </div>
  );
}

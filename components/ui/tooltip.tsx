'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

type Props = { label: ReactNode; side?: 'top' | 'right' | 'bottom' | 'left'; children: ReactElement };

/** Words on hover and focus for one focusable child. Never the only place where something is said. */
export function Tooltip({ label, side = 'top', children }: Props) {
  return (
    <Radix.Provider delayDuration={400} disableHoverableContent>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-60 max-w-72 animate-fade rounded bg-ink px-2 py-1 text-paper text-xs"
          >
            {label}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}

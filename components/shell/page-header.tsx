'use client';

import type { ReactNode } from 'react';
import { useAwake } from './use-awake';

type Props = {
  title: ReactNode /** One line below. */;
  lead?: ReactNode /** Buttons at the right. */;
  actions?: ReactNode;
};

export function PageHeader({ title, lead, actions }: Props) {
  useAwake();
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-balance font-display text-xl tracking-[-0.01em]">{title}</h1>
        {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

import type { ReactNode } from 'react';
import { Wordmark } from '@/components/shell/wordmark';
import { AlmanacLeaf } from './almanac-leaf';

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** The pages before the planner: a leaf of the almanac beside what is asked. On a phone the leaf stays closed. */
export function AuthFrame({ title, lead, children }: Props) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <aside aria-hidden="true" className="sticky top-0 hidden h-dvh border-line border-r bg-sunk lg:block">
        <AlmanacLeaf today={new Date()} />
      </aside>
      <main className="flex flex-col px-6 py-8 sm:px-12">
        <Wordmark className="text-ink lg:hidden" />
        <div className="mx-auto my-auto w-full max-w-md py-10">
          <h1 className="text-balance font-display text-2xl tracking-[-0.015em]">{title}</h1>
          {lead && <p className="mt-2.5 text-ink-soft text-md">{lead}</p>}
          <div className="mt-8">{children}</div>
        </div>
      </main>
    </div>
  );
}

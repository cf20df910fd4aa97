import type { ReactNode } from 'react';
import { NetworkMark } from '@/components/ui/network-mark';

type Props = { title: string; children: ReactNode };

/** The network asks a question, in its own colours: nobody should take it for the planner. */
export function ConsentFrame({ title, children }: Props) {
  return (
    <div className="min-h-dvh bg-stage">
      <header className="bg-[oklch(36%_0.08_150)] px-6 py-4 text-[oklch(97%_0.02_130)]">
        <p className="mx-auto flex max-w-md items-center gap-2.5 font-semibold text-md">
          <NetworkMark network="playground" size={22} decorative />
          Playground
        </p>
      </header>
      <main className="mx-auto max-w-md bg-page px-6 py-6 sm:my-6 sm:rounded-lg">
        <h1 className="text-balance font-semibold text-lg">{title}</h1>
        {children}
      </main>
    </div>
  );
}

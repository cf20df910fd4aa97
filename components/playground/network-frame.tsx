import Link from 'next/link';
import type { ReactNode } from 'react';
import { NetworkMark } from '@/components/ui/network-mark';

type Props = { children: ReactNode; aside?: ReactNode };

/** The network's own house: another place than the planner, and it shows. */
export function NetworkFrame({ children, aside }: Props) {
  return (
    <div className="min-h-dvh bg-stage">
      <header className="bg-[oklch(36%_0.08_150)] text-[oklch(97%_0.02_130)]">
        <div className="mx-auto flex h-14 max-w-5xl items-center gap-2.5 px-4 sm:px-6">
          <Link href="/playground" className="inline-flex min-h-11 items-center gap-2.5">
            <NetworkMark network="playground" size={22} decorative />
            <span className="font-semibold text-md tracking-[-0.01em]">Playground</span>
          </Link>
          <span className="ml-auto text-right text-sm opacity-85">A practice network inside Almanac</span>
        </div>
      </header>
      <div className="mx-auto grid max-w-5xl items-start gap-4 sm:px-6 sm:py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <main className="min-w-0 bg-page sm:rounded-lg">{children}</main>
        {aside && <aside className="grid gap-4">{aside}</aside>}
      </div>
    </div>
  );
}

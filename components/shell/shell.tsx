'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useMemo, useState } from 'react';
import { useCompose } from '@/components/composer/use-compose';
import { ConnectionBanner } from '@/components/data/connection-banner';
import { Live } from '@/components/data/live';
import { type CurrentLocation, LocationProvider } from '@/components/data/location';
import { QueryProvider } from '@/components/data/query-provider';
import { PauseBanner } from '@/components/pauses/pause-banner';
import type { LocationView } from '@/lib/domain/views';
import { BottomBar } from './bottom-bar';
import { ShellContext, type ShellPanel } from './shell-context';
import { ShellKeys } from './shell-keys';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';

const ComposerHost = dynamic(() => import('@/components/composer/composer-host').then((file) => file.ComposerHost), {
  ssr: false,
});
const CommandPalette = dynamic(() => import('./command-palette').then((file) => file.CommandPalette), { ssr: false });
const KeysDialog = dynamic(() => import('./keys-dialog').then((file) => file.KeysDialog), { ssr: false });

/** The composer's code arrives when it is first asked for, and then stays to close with its own grace. */
function ComposerSlot() {
  const { compose } = useCompose();
  const [wanted, setWanted] = useState(false);
  if (compose && !wanted) setWanted(true);
  return wanted ? <ComposerHost /> : null;
}

type Props = {
  user: { name: string; email: string };
  location: CurrentLocation;
  locations: LocationView[];
  children: ReactNode;
};

/** Everything around a planner screen: margins, keys, palette, live stream, the composer's place. */
export function Shell({ user, location, locations, children }: Props) {
  const [panel, show] = useState<ShellPanel>(null);
  const shell = useMemo(() => ({ user, locations, panel, show }), [user, locations, panel]);
  return (
    <QueryProvider>
      <LocationProvider location={location}>
        <ShellContext.Provider value={shell}>
          <a
            href="#main"
            className="fixed top-2 left-2 z-60 -translate-y-16 rounded bg-ink px-3 py-2 text-paper focus:translate-y-0"
          >
            Skip to the page
          </a>
          <div className="min-h-dvh md:grid md:grid-cols-[14.5rem_minmax(0,1fr)]">
            <Sidebar />
            <div className="flex min-h-dvh min-w-0 flex-col has-[[data-fill],[data-calendar]]:h-dvh">
              <TopBar />
              <ConnectionBanner />
              <PauseBanner />
              <main
                id="main"
                tabIndex={-1}
                className="min-h-0 flex-1 outline-none! max-md:pb-[calc(3.75rem+env(safe-area-inset-bottom))]"
              >
                {children}
              </main>
            </div>
          </div>
          <BottomBar />
          <Live />
          <ShellKeys />
          <ComposerSlot />
          {panel === 'palette' && <CommandPalette onClose={() => show(null)} />}
          {panel === 'keys' && <KeysDialog onClose={() => show(null)} />}
        </ShellContext.Provider>
      </LocationProvider>
    </QueryProvider>
  );
}

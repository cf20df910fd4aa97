'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { navItems } from './nav-items';
import { isForPage } from './page-keys';
import { useShell } from './shell-context';

/** The planner's own keys: ⌘K anywhere; N, ? and G + letter where nobody is writing. Draws nothing. */
export function ShellKeys() {
  const { show } = useShell();
  const { locationId } = useLocation();
  const { open } = useCompose();
  const router = useRouter();
  const pressedG = useRef(0);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const key = event.key.toUpperCase();
      if (key === 'K' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        show('palette');
        return;
      }
      if (!isForPage(event)) return;
      const screen = event.timeStamp - pressedG.current < 1200 && navItems.find((item) => item.key === key);
      pressedG.current = key === 'G' ? event.timeStamp : 0;
      if (screen) router.push(`/${locationId}/${screen.path}`);
      else if (key === 'N') void open();
      else if (key === '?') show('keys');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [locationId, open, router, show]);

  return null;
}

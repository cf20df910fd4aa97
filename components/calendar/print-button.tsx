'use client';

import { Printer } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import type { CalendarViewName } from './calendar-dates';

const PrintPage = dynamic(() => import('./print-page').then((file) => file.PrintPage), { ssr: false });

type Props = { view: CalendarViewName; date: string; today: string; filters: CalendarFilters; filtered: boolean };

/** Prints what is shown as a page of its own, also when the browser's key for printing is pressed. */
export function PrintButton(props: Props) {
  const [asked, setAsked] = useState(0);
  const [pending, setPending] = useState(false);
  const print = () => {
    setPending(true);
    setAsked((last) => last + 1);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPrint = (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey && event.key === 'p';
      if (!isPrint || event.defaultPrevented) return;
      event.preventDefault();
      setPending(true);
      setAsked((last) => last + 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <IconButton label="Print" pending={pending} onClick={print} className="max-sm:hidden">
        <Printer size={16} />
      </IconButton>
      {asked > 0 && <PrintPage key={asked} {...props} onReady={() => setPending(false)} onDone={() => setAsked(0)} />}
    </>
  );
}

'use client';

import { Toaster as Sonner } from 'sonner';
import { StateMark } from './state-mark';

const classNames = {
  toast:
    'flex w-full items-center gap-3 rounded-lg bg-ink px-4 py-3 text-paper text-base shadow-float sm:w-[22rem] font-sans',
  content: 'min-w-0 flex-1',
  title: 'font-medium',
  description: 'mt-0.5 text-paper/80 text-sm',
  actionButton:
    'h-8 shrink-0 rounded px-2.5 font-medium text-sm text-paper underline decoration-paper/40 underline-offset-4 hover:bg-paper/12 focus-visible:outline-paper pointer-coarse:h-11',
};

/** Mounted once, in the root layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      offset={{ bottom: '1.5rem' }}
      mobileOffset={{ bottom: 'calc(4.75rem + env(safe-area-inset-bottom))', left: '1rem', right: '1rem' }}
      icons={{
        success: null,
        error: <StateMark state="failed" plain className="text-paper" />,
      }}
      toastOptions={{ unstyled: true, classNames }}
      containerAriaLabel="News"
    />
  );
}

'use client';

import { useEffect, useRef } from 'react';
import { Sheet } from '@/components/ui/sheet';
import { sayDay } from './calendar-dates';
import { type DayContentProps, DayPanelContent } from './day-panel-content';
import { useIsWideScreen } from './day-panel-wide';

type Props = Omit<DayContentProps, 'day' | 'onChosen'> & { day: string | null };

/** All of one day; what "+ 7 more" opens. On a wide screen beside the calendar, which goes on working; else over it. */
export function DayPanel({ day, ...rest }: Props) {
  const isWide = useIsWideScreen();
  const last = useRef(day);
  if (day) last.current = day;
  const shown = last.current;
  if (!shown) return null;
  const title = `All of ${sayDay(shown)}`;
  // What lies over the page makes way for the bar of what is chosen.
  const onChosen = isWide ? undefined : rest.onClose;
  const content = <DayPanelContent key={shown} day={shown} {...rest} onChosen={onChosen} />;
  if (isWide) return day && <Beside title={title} onClose={rest.onClose} content={content} key={shown} />;
  return (
    <Sheet open={day !== null} onOpenChange={(open) => !open && rest.onClose()} title={title}>
      {content}
    </Sheet>
  );
}

type BesideProps = { title: string; content: React.ReactNode; onClose(): void };

/** Takes the focus when it comes, gives it back when it goes; Escape closes it from inside. */
function Beside({ title, content, onClose }: BesideProps) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    aside.current?.focus({ preventScroll: true });
    const element = aside.current;
    return () => {
      const stayed = document.activeElement === document.body || element?.contains(document.activeElement);
      if (stayed && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      ref={aside}
      tabIndex={-1}
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
      className="flex w-96 shrink-0 animate-slide-in flex-col border-line border-l bg-page outline-none!"
    >
      {content}
    </aside>
  );
}

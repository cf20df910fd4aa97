'use client';

import { useEffect, useRef } from 'react';

/** Outside of React: the pointer moves sixty times a second, and nothing else has to be drawn for it. */
export function createDragNote(timeZone: string) {
  let element: HTMLDivElement | null = null;
  let at = { x: 0, y: 0 };
  let isOn = false;
  let said: [words: string, wallTime: string | null] | null = null;
  let toInstant: typeof import('@/lib/domain/zone').toInstant | null = null;
  const place = () => {
    if (!element) return;
    const left = Math.min(at.x + 14, window.innerWidth - element.offsetWidth - 8);
    const top = at.y + 22 + element.offsetHeight > window.innerHeight ? at.y - element.offsetHeight - 10 : at.y + 22;
    element.style.transform = `translate(${left}px, ${top}px)`;
  };
  const follow = (event: PointerEvent | Touch) => {
    at = { x: event.clientX, y: event.clientY };
    if (isOn) place();
  };
  const followTouch = (event: TouchEvent) => event.touches[0] && follow(event.touches[0]);
  const listen = (verb: 'addEventListener' | 'removeEventListener') => {
    window[verb]('pointermove', follow as EventListener, { passive: true });
    window[verb]('touchmove', followTouch as EventListener, { passive: true });
  };
  const write = () => {
    if (!element || !isOn || !said) return;
    const [words, wallTime] = said;
    const [main, aside] = element.children;
    if (main) main.textContent = words;
    if (aside) aside.textContent = (wallTime && toInstant?.({ wallTime, timeZone }).note) || '';
    element.hidden = false;
    place();
  };
  return {
    hold: (next: HTMLDivElement | null) => {
      element = next;
    },
    start(event: UIEvent) {
      if (event instanceof MouseEvent) at = { x: event.clientX, y: event.clientY };
      isOn = true;
      listen('addEventListener');
      if (toInstant) return;
      // Zone arithmetic comes with the first drag.
      void import('@/lib/domain/zone').then(
        (zone) => {
          toInstant = zone.toInstant;
          write();
        },
        () => {},
      );
    },
    /** The words, and what a clock change does to that wall time. */
    say(words: string, wallTime: string | null) {
      said = [words, wallTime];
      write();
    },
    stop() {
      isOn = false;
      said = null;
      listen('removeEventListener');
      if (element) element.hidden = true;
    },
  };
}
export type DragNoteControl = ReturnType<typeof createDragNote>;

/** The new time under the pointer while something is dragged. */
export function DragNote({ note }: { note: DragNoteControl }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.hold(element.current);
    return () => {
      note.stop();
      note.hold(null);
    };
  }, [note]);
  return (
    <div
      ref={element}
      hidden
      aria-hidden="true"
      data-drag-note=""
      className="pointer-events-none fixed top-0 left-0 z-50 max-w-64 rounded bg-ink px-2 py-1 text-paper text-xs tabular-nums shadow-float"
    >
      <p className="font-medium" />
      <p className="text-paper/80" />
    </div>
  );
}

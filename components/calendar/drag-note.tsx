'use client';

import { useEffect, useRef } from 'react';
import { toInstant } from '@/lib/domain/zone';

/** Outside of React: the pointer moves sixty times a second, and nothing else has to be drawn for it. */
export function createDragNote(timeZone: string) {
  let element: HTMLDivElement | null = null;
  let at = { x: 0, y: 0 };
  let isOn = false;
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
  return {
    hold: (next: HTMLDivElement | null) => {
      element = next;
    },
    start(event: UIEvent) {
      if (event instanceof MouseEvent) at = { x: event.clientX, y: event.clientY };
      isOn = true;
      listen('addEventListener');
    },
    /** The words, and what a clock change does to that wall time. */
    say(words: string, wallTime: string | null) {
      if (!element || !isOn) return;
      const [main, aside] = element.children;
      const changed = wallTime && toInstant({ wallTime, timeZone }).note;
      if (main) main.textContent = words;
      if (aside) aside.textContent = changed || '';
      element.hidden = false;
      place();
    },
    stop() {
      isOn = false;
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

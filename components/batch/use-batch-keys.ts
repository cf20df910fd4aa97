import { type RefObject, useLayoutEffect, useRef } from 'react';

type Verbs = { clear(): void; remove(): void };

const isWriting = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]');

/** Escape chooses nothing, Delete deletes, F6 goes to the bar and back. Not while something else is open or written in. */
export function useBatchKeys(bar: RefObject<HTMLElement | null>, verbs: Verbs) {
  const latest = useRef(verbs);
  latest.current = verbs;
  // Heard from the moment the bar is seen.
  useLayoutEffect(() => {
    let from: HTMLElement | null = null;
    const toBar = () => {
      const here = document.activeElement;
      if (bar.current?.contains(here)) {
        from?.focus();
        return;
      }
      from = here instanceof HTMLElement ? here : null;
      bar.current?.querySelector<HTMLElement>('button')?.focus();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const busy = document.querySelector('[role="dialog"], [role="menu"], [role="alertdialog"]');
      if (event.defaultPrevented || busy || isWriting(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') latest.current.clear();
      else if (event.key === 'Delete') latest.current.remove();
      else if (event.key === 'F6') toBar();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bar]);
}

/** A toast that was pressed may be gone by now: what has left the page was no press outside either. */
const isToast = (target: unknown) =>
  target instanceof Element && (!target.isConnected || target.closest('[data-toasts]') !== null);

/** A press on a toast ("Undo") is no press outside of a dialog: it stays open. */
export function keepForToasts(event: Event) {
  const inner = event instanceof CustomEvent ? (event.detail as { originalEvent?: Event }).originalEvent?.target : null;
  if (isToast(event.target) || isToast(inner)) event.preventDefault();
}

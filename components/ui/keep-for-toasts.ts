/** A press on a toast ("Undo") is no press outside of a dialog: it stays open. */
export function keepForToasts(event: Event) {
  if (event.target instanceof Element && event.target.closest('[data-toasts]')) event.preventDefault();
  const inner = event instanceof CustomEvent ? (event.detail as { originalEvent?: Event }).originalEvent?.target : null;
  if (inner instanceof Element && inner.closest('[data-toasts]')) event.preventDefault();
}

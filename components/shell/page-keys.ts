const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
/** Something lies over the page. The library's files are a listbox too, but are the page itself. */
const isCovered = () => document.querySelector('[role="dialog"], [role="menu"], [popover] [role="listbox"]') !== null;

/** Whether a plain key is meant for the page: nobody is writing, nothing lies over it, nobody has taken it. */
export const isForPage = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.altKey &&
  !isWriting(event.target) &&
  !isCovered();

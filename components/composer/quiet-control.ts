/** A control on a ruled line needs no box of its own: it shows one only when the hand or the focus is there. */
export const quietControl =
  'border-transparent bg-transparent -ml-3 w-[calc(100%+0.75rem)] hover:border-line-strong/60 hover:bg-page';

/** What every boxed control looks like. */
export const controlClasses =
  'w-full min-w-0 rounded border border-line-strong bg-page text-base text-ink transition-colors ' +
  'hover:border-ink-soft focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 ' +
  'aria-invalid:border-fail disabled:bg-sunk disabled:text-ink-faint pointer-coarse:text-md';

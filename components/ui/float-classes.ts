/** What floats: off the browser's own popover looks, onto ours. */
export const floatClasses =
  'fixed inset-auto m-0 overflow-y-auto rounded-lg border-0 bg-page text-left text-base text-ink font-normal whitespace-normal shadow-float outline-none animate-rise';

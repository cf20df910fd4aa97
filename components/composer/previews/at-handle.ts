/** A handle as networks write it; some providers keep it without its sign. */
export const atHandle = (handle: string): string => (handle.startsWith('@') ? handle : `@${handle}`);

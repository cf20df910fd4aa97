export type Luck = {
  /** A part of some file arrived in the bucket from this page. */
  hasArrived: boolean;
  /** Bytes went out, so that the browser may go there at all. */
  hasFlowed: boolean;
};

/**
 * Whether parts should go another way, after failures in a row between which our own server answered. Status 0: no answer,
 * or none that the browser may read.
 */
export function isHopeless({ hasArrived, hasFlowed }: Luck, status: number, failures: number): boolean {
  // A browser that may not go there sends nothing: no need to wait for it.
  if (!hasArrived) return failures >= (hasFlowed ? 5 : 2);
  // An address that is too old is answered by 403 once; a new one is asked for each time.
  return status >= 400 && status < 500 && status !== 408 && status !== 429 && failures >= 3;
}

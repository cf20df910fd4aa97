/** Tries for about twenty minutes after the last byte that arrived; each byte begins the row anew. */
export const retryDelays = [500, 1000, 2000, 4000, 8000, ...Array.from({ length: 40 }, () => 30_000)];

/** Waits; not a moment longer than the network card is away, or the sender wants it. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

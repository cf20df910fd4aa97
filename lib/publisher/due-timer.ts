import { listen } from '@/db/listen';

/** Sleeps until woken, by a change to what is due, by whoever calls wake(), or by the time given. */
export type DueTimer = { wake(): void; sleep(milliseconds: number): Promise<void>; close(): Promise<void> };

/** A wake-up that comes while nobody sleeps is kept for the next sleep: none is lost between looking and sleeping. */
export function openDueTimer(databaseUrl: string): DueTimer {
  let woken = false;
  let rouse: (() => void) | null = null;
  const wake = () => {
    woken = true;
    rouse?.();
  };
  // What was missed while the connection was broken is looked up when it is back.
  const listening = listen(databaseUrl, 'almanac_due', { onNotify: wake, onReconnect: wake });
  return {
    wake,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          rouse = null;
          woken = false;
          resolve();
        };
        // setTimeout counts on the monotonic clock; setting the machine's clock changes nothing.
        const timer = setTimeout(done, milliseconds);
        rouse = done;
        if (woken) done();
      }),
    close: () => listening.close(),
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Machine } from './machine';
import { readResults } from './read-results';

const everyMs = 60_000;

/** Reads results in the background, one round at a time, until stop(); a failed round is tried again with the next. */
export function startResultsLoop(machine: Machine): { stop(): Promise<void> } {
  const ending = new AbortController();
  async function loop() {
    while (!ending.signal.aborted) {
      await readResults(machine).catch((error: unknown) => {
        if (!machine.dead()) machine.log.warn({ err: error }, 'Results of posts could not be read; later again.');
      });
      if (machine.dead()) return;
      await sleep(everyMs, undefined, { signal: ending.signal }).catch(() => {});
    }
  }
  const looping = loop();
  return {
    async stop() {
      ending.abort();
      await looping;
    },
  };
}

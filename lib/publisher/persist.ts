import { setTimeout as sleep } from 'node:timers/promises';
import { CrashSignal } from './crash-point';
import type { Machine } from './machine';

const giveUpMs = 10 * 60_000;

/**
 * Writes down what is known, through a database that is away for a while. The work must be safe to repeat. After ten
 * minutes the sweep and the look-back find out by themselves.
 */
export async function persist<T>(machine: Machine, what: string, work: () => Promise<T>): Promise<T | null> {
  const started = performance.now();
  for (let wait = 100; ; wait = Math.min(wait * 2, 5000)) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CrashSignal || machine.dead()) throw error;
      machine.log.error({ err: error }, `${what} could not be written; trying again.`);
      if (performance.now() - started > giveUpMs) return null;
      await sleep(wait);
    }
  }
}

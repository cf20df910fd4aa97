import { setImmediate } from 'node:timers/promises';
import { invalid } from '@/lib/domain/error';

const longestStretch = 10;
const longest = 30_000;

/**
 * Drives a reading to its end; others of this process work in between, every ten milliseconds or so.
 * @throws DomainError invalid for what takes half a minute
 */
export async function drive<T>(reading: Generator<void, T>): Promise<T> {
  const begun = performance.now();
  let rested = begun;
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    const now = performance.now();
    if (now - rested < longestStretch) continue;
    if (now - begun > longest) throw invalid('There is too much in this to work through. Share a smaller calendar.');
    await setImmediate();
    rested = performance.now();
  }
}

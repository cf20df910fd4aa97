import fs from 'node:fs';

/**
 * Milliseconds these processes have had on a processor, all their threads; null where the system has no /proc. On a
 * machine that others load too it says more than the clock: waiting for a core does not count.
 */
export function processorTime(pids: number[]): number | null {
  let ticks = 0;
  for (const pid of pids) {
    try {
      // After the name, which may contain anything: state is field 3, time in programs and in the kernel 14 and 15.
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      return null;
    }
  }
  return ticks * 10;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { inSpan } from '@/lib/tracing/in-span';
import { attempt, giveBack } from './attempt';
import { checkPending } from './check-pending';
import { claim } from './claim';
import { CrashSignal } from './crash-point';
import { doubt } from './doubt';
import { openDueTimer } from './due-timer';
import { lookBack } from './look-back';
import { createMachine, type PublisherOptions } from './machine';
import { agenda } from './next-wake';
import { type Read, takeReads } from './reads';
import { remind } from './remind';
import { startResultsLoop } from './results-loop';
import { sweep } from './sweep';

export type Publisher = {
  /** Milliseconds since its last finished round and since it last found something to send (null: not yet); how attempts ended. */
  pulse(): { lookedMs: number | null; claimedMs: number | null; outcomes: Record<string, number> };
  stop(): Promise<void>;
};

/** A due row that was held by somebody else for a moment is looked at again after this long. */
const shortlyMs = 50;
/** Slots that become free are filled together: one claim for several costs as much as for one. */
const batchMs = 25;
/** Rows of before a restore that are given over to the looks in one transaction. */
const doubtsAtOnce = 100;
/** People who are reminded in one transaction. */
const remindersAtOnce = 100;
/** While there is plenty to claim, everything else (sweep, looks) still gets its turn this often. */
const agendaEveryMs = 1000;

/**
 * Publishes what is due, with any number of other workers on the same database, until stop(). Nothing is remembered
 * here that is not in the database: a worker may die at any statement.
 */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const machine = createMachine(options);
  const timer = openDueTimer(options.database.url);
  const running = new Set<Promise<void>>();
  const free = () => machine.concurrency - running.size;
  let stopping = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let claimedAt = Number.NEGATIVE_INFINITY;
  let roundAt: number | null = null;
  let foundAt: number | null = null;

  const launch = (work: Promise<void>) => {
    const task = work
      .catch((error) => {
        if (error instanceof CrashSignal || machine.dead()) return;
        machine.log.error({ err: error }, 'A publishing step failed; the database still knows what is to be done.');
      })
      .finally(() => {
        running.delete(task);
        timer.wake();
      });
    running.add(task);
  };
  const read = (one: Read) => {
    const work = one.row.state === 'pending' ? checkPending : lookBack;
    return inSpan('look', { 'almanac.publication': one.row.publicationId, 'almanac.state': one.row.state }, () =>
      work(machine, one),
    );
  };

  /** One round. @returns milliseconds to sleep, 0 to go on at once. */
  async function round(): Promise<number> {
    const sinceClaim = performance.now() - claimedAt;
    if (running.size > 0 && free() < machine.concurrency / 4 && sinceClaim < batchMs) return batchMs - sinceClaim;
    if (free() > 0) {
      claimedAt = performance.now();
      const { claims, handled } = await claim(machine, free());
      if (claims.length > 0) foundAt = claimedAt;
      for (const one of claims) launch(stopping ? giveBack(machine, one) : attempt(machine, one));
      if (handled > 0 && performance.now() - lookedAt < agendaEveryMs) return 0;
    } else if (performance.now() - lookedAt < agendaEveryMs) return agendaEveryMs;
    lookedAt = performance.now();
    const due = await agenda(machine);
    const isDue = (milliseconds: number | null) => milliseconds !== null && milliseconds <= 0;
    if (isDue(due.sweepMs) && (await sweep(machine)) > 0) return 0;
    if (isDue(due.remindMs) && (await remind(machine, remindersAtOnce)) > 0) return 0;
    if (isDue(due.doubtMs) && (await doubt(machine, doubtsAtOnce)) > 0) return 0;
    if (isDue(due.readMs) && free() > 0) {
      const reads = await takeReads(machine, free());
      for (const one of reads) launch(read(one));
    }
    if (free() === 0) return agendaEveryMs;
    const waits = [due.publishMs, due.remindMs, due.doubtMs, due.readMs, due.sweepMs].filter((wait) => wait !== null);
    return Math.min(
      machine.timing.pollMs,
      Math.max(due.laterMs ?? Number.POSITIVE_INFINITY, 1),
      ...waits.map((wait) => Math.max(wait, shortlyMs)),
    );
  }

  async function loop(): Promise<void> {
    for (let failures = 0; !stopping; ) {
      try {
        const wait = await round();
        failures = 0;
        roundAt = performance.now();
        if (wait > 0 && !stopping) await timer.sleep(wait);
      } catch (error) {
        if (error instanceof CrashSignal || machine.dead()) return;
        failures += 1;
        machine.log.error({ err: error }, 'The publisher cannot reach its database; trying again.');
        await sleep(Math.min(250 * 2 ** failures, 5000));
      }
    }
  }

  const looping = loop();
  const results = startResultsLoop(machine);
  const since = (at: number | null) => (at === null ? null : performance.now() - at);
  return {
    pulse: () => ({
      lookedMs: since(roundAt),
      claimedMs: since(foundAt),
      outcomes: Object.fromEntries(machine.outcomes),
    }),
    async stop() {
      stopping = true;
      timer.wake();
      const ended = Promise.all([results.stop(), looping.then(() => Promise.all([...running]))]);
      await Promise.race([ended, sleep(machine.timing.stopMs, undefined, { ref: false })]);
      await timer.close().catch(() => {});
    },
  };
}

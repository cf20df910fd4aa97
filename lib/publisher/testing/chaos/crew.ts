import { setTimeout as sleep } from 'node:timers/promises';
import { quickened } from '../../timing';
import { chance } from '../chance';
import { spawnWorker, type Worker } from '../spawn-worker';
import type { ChaosOptions } from './options';

type Place = { databaseUrl: string; sinkUrl: string };
/** When each killed worker died, by its name; epoch milliseconds. */
type Killed = Map<string, number>;

/** The workers of one run: always as many as asked for, whatever is done to them. */
export async function openCrew({ databaseUrl, sinkUrl }: Place, options: ChaosOptions) {
  const ready: Worker[] = [];
  const under: Promise<unknown>[] = [];
  const expected = new Set<string>();
  const killed: Killed = new Map();
  const timing = quickened(options.factor);
  const state = { started: 0, died: 0, stood: 0, closing: false };
  const closing = Promise.withResolvers<false>();

  async function start(): Promise<void> {
    const number = state.started++;
    const clockMinutes = number % 2 === 0 ? options.clock : -options.clock;
    const worker = await spawnWorker(databaseUrl, sinkUrl, `chaos-${number}`, { timing, clockMinutes });
    ready.push(worker);
    worker.ended.then(() => {
      remove(worker);
      // Nobody ended it: the one thing a worker must not do by itself, whatever happens around it.
      if (!expected.has(worker.name)) {
        state.died += 1;
        replace();
      }
    });
  }
  const replace = () => {
    if (!state.closing) under.push(start());
  };
  const remove = (worker: Worker) => {
    const index = ready.indexOf(worker);
    if (index >= 0) ready.splice(index, 1);
  };
  /** A worker nothing is being done to, chosen by chance; waits for one. */
  async function take(nth: number): Promise<Worker> {
    while (ready.length === 0) await sleep(20);
    const worker = ready[Math.floor(chance(options.seed, 'worker', nth) * ready.length)] as Worker;
    remove(worker);
    return worker;
  }
  const putBack = (worker: Worker) => void (worker.gone() || ready.push(worker));

  const { leaseSeconds, quarantineSeconds, lookSpacingSeconds } = timing;
  /** Lets a worker go on when its leases are over; every second pair only when others have looked and sent again. */
  async function thaw(worker: Worker, nth: number): Promise<void> {
    const looks = nth % 4 < 2 ? 0 : quarantineSeconds + lookSpacingSeconds;
    await sleep((leaseSeconds + looks + 1 + chance(options.seed, 'thaw', nth) * 4) * 1000);
    worker.signal('SIGCONT');
    putBack(worker);
  }

  await Promise.all(Array.from({ length: options.workers }, start));
  return {
    killed,
    /** Workers that ended by themselves, and workers that stood still between fence and socket. */
    state,
    ready: () => ready.length,
    async kill(nth: number) {
      const worker = await take(nth);
      expected.add(worker.name);
      killed.set(worker.name, Date.now());
      await worker.end('SIGKILL');
      replace();
    },
    async freeze(nth: number) {
      const worker = await take(nth);
      worker.signal('SIGSTOP');
      under.push(thaw(worker, nth));
    },
    /** Every second one before the fence is found fresh, the others after, just before the socket. */
    async fence(nth: number) {
      const worker = await take(nth);
      under.push(
        // One that has nothing more to send before the end never gets there.
        Promise.race([worker.standAt(nth % 2 === 0 ? 'commit.before' : 'socket'), closing.promise]).then((stands) => {
          if (stands) state.stood += 1;
          return stands ? thaw(worker, nth) : putBack(worker);
        }),
      );
    },
    async close() {
      state.closing = true;
      closing.resolve(false);
      await Promise.all(under);
      for (const worker of ready) expected.add(worker.name);
      await Promise.all([...ready].map((worker) => worker.end('SIGTERM')));
    },
  };
}

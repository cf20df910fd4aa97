import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@/db/client';
import { claimDeliveries } from './claim-deliveries';
import { deliver } from './deliver';
import type { DeliveryRecord } from './message';

type Log = { error(fields: object, message: string): void };
type Options = { db: Database; log: Log; slots?: number; perWebhook?: number; pollMs?: number };

/** Between two lines that say the same. */
const quietMs = 30_000;
/** What is under way when a worker stops may come to its end so long; then it is given back. */
const lastMs = 5000;

/**
 * Sends what webhooks wait for, beside any number of other workers, until stop(). It asks the database once a second: one
 * look at an index of what is due, no connection of its own, and nothing that a pool between the two could lose.
 */
export function startDeliveries({ db, log, slots = 16, perWebhook = 4, pollMs = 1000 }: Options) {
  const stopping = new AbortController();
  const giveUp = new AbortController();
  const underWay = new Map<Promise<void>, string>();
  let saidAt = Number.NEGATIVE_INFINITY;

  function complain(err: unknown) {
    if (performance.now() - saidAt < quietMs) return;
    saidAt = performance.now();
    log.error({ err }, 'Webhooks cannot be delivered; trying again.');
  }
  function begin(delivery: DeliveryRecord) {
    const work: Promise<void> = deliver(db, delivery, giveUp.signal, log)
      .catch(complain)
      .finally(() => underWay.delete(work));
    underWay.set(work, delivery.webhookId);
  }
  /** How many were taken. */
  async function take(): Promise<number> {
    const free = slots - underWay.size;
    if (free <= 0) return 0;
    const counts = new Map<string, number>();
    for (const id of underWay.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
    const busy = [...counts].filter(([, count]) => count >= perWebhook).map(([id]) => id);
    const taken = await claimDeliveries(db, { slots: free, perWebhook, busy });
    for (const delivery of taken) begin(delivery);
    return taken.length;
  }
  const wait = () => sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => {});

  async function run() {
    while (!stopping.signal.aborted) {
      try {
        // While there is more than hands, the next one begins when one ends.
        if ((await take()) > 0 && underWay.size > 0) await Promise.race([wait(), ...underWay.keys()]);
        else await wait();
      } catch (error) {
        complain(error);
        await wait();
      }
    }
  }
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
      const timer = setTimeout(() => giveUp.abort(), lastMs);
      await Promise.all(underWay.keys());
      clearTimeout(timer);
    },
  };
}

import type { Sql } from '@/db/client';
import { look } from '../plan';
import type { Arrival } from '../sink-server';

/** Seconds from a worker's death until the last of what it held was taken over; the longest of all deaths. */
export async function longestTakeover(sql: Sql, killed: Map<string, number>): Promise<number> {
  const rows = await look(
    sql,
    (tx) => tx<
      { worker: string; at: number }[]
    >`select worker, max(extract(epoch from finished_at))::float8 * 1000 as at
      from attempts where reason like 'The worker stopped%' group by worker`,
  );
  const seconds = rows.map(({ worker, at }) => (at - (killed.get(worker) ?? at)) / 1000);
  return Math.max(0, ...seconds);
}

const windowMs = 5000;

/** Seconds after a break until the network gets nine tenths of what it got before, over windows of five seconds. */
export function secondsToRegain(ledger: Arrival[], breaks: number[]): number | null {
  const within = (from: number, to: number) => ledger.filter(({ at }) => at >= from && at < to).length;
  const regained = breaks.map((at) => {
    const before = within(at - 2 * windowMs, at) / 2;
    for (let after = 0; after < 300_000; after += 250)
      if (within(at + after, at + after + windowMs) >= 0.9 * before) return after / 1000;
    return Number.POSITIVE_INFINITY;
  });
  return regained.length > 0 ? Math.max(...regained) : null;
}

/** Arrivals per second, up to the last twentieth, which only waits for leases and looks. */
export function rateOf(ledger: Arrival[]): number {
  const times = ledger.map(({ at }) => at).sort((x, y) => x - y);
  const last = Math.floor((times.length - 1) * 0.95);
  const seconds = ((times[last] ?? 0) - (times[0] ?? 0)) / 1000;
  return seconds > 0 ? last / seconds : 0;
}

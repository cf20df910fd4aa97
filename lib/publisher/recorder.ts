import { createHash } from 'node:crypto';
import type { Exchange } from '@/lib/domain/outcome';
import type { Usage } from '@/lib/providers/usage';

const longestBody = 4000;
const most = 40;

/** Collects what went over the wire for the journal; already redacted by lib/providers/http. */
export function recorder() {
  const exchanges: Exchange[] = [];
  let usage: Usage | null = null;
  return {
    exchanges,
    record(exchange: Exchange) {
      if (exchanges.length >= most) return;
      const responseBody = exchange.responseBody?.slice(0, longestBody) ?? null;
      exchanges.push({ ...exchange, responseBody });
    },
    /** The last word of the network about what is left. */
    tell(told: Usage | null) {
      usage = told ?? usage;
    },
    usage: () => usage,
    /** One hash over all requests of the attempt, to compare two attempts at a glance. */
    requestHash(): string | null {
      const hashes = exchanges.flatMap(({ requestHash }) => requestHash ?? []);
      return hashes.length === 0 ? null : createHash('sha256').update(hashes.join('\n')).digest('hex');
    },
  };
}
export type Recorder = ReturnType<typeof recorder>;

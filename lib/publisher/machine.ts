import type { Sql } from '@/db/client';
import type { ProviderId } from '@/lib/domain/network';
import type { Provider } from '@/lib/providers/provider';
import type { Secrets } from '@/lib/security/seal';
import { CrashSignal, type Step } from './crash-point';
import type { MediaSource } from './media-source';
import { type Timing, timings } from './timing';

export type Log = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>;

export type PublisherOptions = {
  /** `url` is for the connection that listens for changes of what is due. */
  database: { sql: Sql; url: string };
  /** Names this process in the journal; must be different in each. */
  workerName: string;
  concurrency: number;
  providers: Partial<Record<ProviderId, Provider>>;
  secrets: Secrets;
  media: MediaSource;
  /** Short addresses for links of a post, the same ones for every attempt; a link that is left out stays as it is. */
  shortenLinks: (
    post: { organizationId: string; locationId: string; postId: string },
    urls: string[],
  ) => Promise<ReadonlyMap<string, string>>;
  log: Log;
  /** Shorter or longer than the house's, for tests. */
  timing?: Partial<Timing>;
  /** Called between every two statements; tests stop the machine there by throwing CrashSignal. */
  onStep?: (step: Step) => void | Promise<void>;
};

/** What every part of the publisher works with. */
export type Machine = Omit<PublisherOptions, 'timing' | 'onStep' | 'database'> & {
  sql: Sql;
  timing: Timing;
  /** Passes a named point between two statements; a crash there ends this machine for good. */
  step(step: Step): Promise<void>;
  dead(): boolean;
  /** Attempts this machine has brought to an end, by outcome. */
  outcomes: Map<string, number>;
  /** Refreshes under way, by connection: one at a time, the others wait for it. */
  refreshes: Map<string, Promise<unknown>>;
};

export function createMachine(options: Omit<PublisherOptions, 'database'> & { database: { sql: Sql } }): Machine {
  let dead = false;
  return {
    ...options,
    sql: options.database.sql,
    timing: { ...timings, ...options.timing },
    outcomes: new Map(),
    refreshes: new Map(),
    dead: () => dead,
    async step(step) {
      if (dead) throw new CrashSignal(step);
      try {
        await options.onStep?.(step);
      } catch (error) {
        dead = true;
        throw error;
      }
      if (dead) throw new CrashSignal(step);
    },
  };
}

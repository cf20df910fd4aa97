import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { retryPublication } from '@/lib/services/publications/retry-publication';
import { quickened } from '../../timing';
import type { Arrival } from '../sink-server';
import { spawnSink } from '../spawn-worker';
import { openCrew } from './crew';
import { longestTakeover, rateOf, secondsToRegain } from './figures';
import type { ChaosOptions } from './options';
import { type Seeded, seedChaos } from './seed';
import { isOver, partsOf, type Tally, tally } from './tally';
import { backendsAtOnce, planTroubles } from './troubles';

export type Stage = {
  databaseUrl: string;
  /** Ends PostgreSQL at once, without any goodbye, and starts it again. */
  restart?: () => Promise<void>;
  say: (line: string) => void;
};
export type Report = Tally & {
  backends: number;
  died: number;
  stood: number;
  rate: number;
  takeoverSeconds: number;
  regainedSeconds: number | null;
  retriedByHand: number;
};

/** Publishes under every trouble asked for and compares what the network holds with what our tables say. */
export async function runChaos(options: ChaosOptions, stage: Stage): Promise<Report> {
  const database = openDatabase(stage.databaseUrl, { name: 'harness', max: 4 });
  const timing = quickened(options.factor);
  const sink = await spawnSink({
    ...{ answerMs: options.answer, hostile: options.hostile / 100, seed: options.seed, slowPages: 0.1 },
    ...{ quarantineMs: timing.quarantineSeconds * 1000, spacingMs: timing.lookSpacingSeconds * 1000 },
  });
  const ask = async <T>(path: string) => (await (await fetch(`${sink.url}${path}`)).json()) as T;
  const seeded = await seedChaos(database.db, options);
  const crew = await openCrew({ databaseUrl: stage.databaseUrl, sinkUrl: sink.url }, options);
  const troubles = planTroubles(options);
  const broken: number[] = [];
  const done = { backends: 0, retriedByHand: 0 };

  async function make({ kind, nth }: (typeof troubles)[number]): Promise<void> {
    if (kind === 'restart') {
      broken.push(Date.now());
      await stage.restart?.();
    } else if (kind === 'backends')
      done.backends += await endBackends(database.sql, (nth + 1) * backendsAtOnce - done.backends);
    else await crew[kind](nth);
  }

  for (let quiet = Date.now(), before = '', told = Date.now(); Date.now() - quiet < options.patience * 1000; ) {
    const { different } = await ask<{ different: number }>('/count');
    while (troubles[0] && troubles[0].at <= different) await make(troubles.shift() as (typeof troubles)[number]);
    // While PostgreSQL is away nobody is asked.
    const parts = await partsOf(database.sql).catch(() => []);
    if (parts.length > 0 && parts.every(isOver)) {
      const again = await retryByHand(seeded.ctx, parts);
      if (again === 0) break;
      done.retriedByHand += again;
    }
    const now = `${different} ${parts.filter(isOver).length}`;
    if (now !== before) quiet = Date.now();
    before = now;
    if (Date.now() - told > 15_000) {
      told = Date.now();
      const left = troubles.length;
      stage.say(
        `${different} of ${seeded.wanted.size} at the network, ${left} troubles to come, ${crew.ready()} ready`,
      );
    }
    await sleep(Math.min(1000, 50 + seeded.wanted.size / 20));
  }
  return conclude();

  async function conclude(): Promise<Report> {
    // What is thawed now comes too late to do harm, or it is to be seen here.
    await crew.close();
    const ledger = await ask<Arrival[]>('/ledger');
    const report = {
      ...tally(seeded.wanted, await partsOf(database.sql), ledger),
      ...done,
      ...{ died: crew.state.died, stood: crew.state.stood, rate: rateOf(ledger) },
      takeoverSeconds: await longestTakeover(database.sql, crew.killed),
      regainedSeconds: secondsToRegain(ledger, broken),
    };
    await sink.end();
    await database.close();
    return report;
  }
}

/** Any connections of any worker, the listening ones included. @returns how many there were */
async function endBackends(sql: ReturnType<typeof openDatabase>['sql'], most: number): Promise<number> {
  const rows = await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
    and (application_name like 'almanac-chaos%' or application_name = 'almanac-listen') order by random() limit ${most}`.catch(
    () => [],
  );
  return rows.length;
}

/** What was given up after six tries a person sends again, as the button does. @returns how many */
async function retryByHand(ctx: Seeded['ctx'], parts: Awaited<ReturnType<typeof partsOf>>): Promise<number> {
  const failed = parts.filter(({ state }) => state === 'failed');
  const ids = new Set(failed.map(({ marker }) => marker.replace('-comment', '')));
  for (const publicationId of ids) await retryPublication({ ...ctx, now: new Date() }, { publicationId });
  return ids.size;
}

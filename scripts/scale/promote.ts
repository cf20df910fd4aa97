import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { partsOf } from '@/lib/publisher/testing/chaos/tally';
import { countUnreconciled, releaseServer } from '@/lib/services/operations/hold-server';
import { say } from '../start/say.mjs';
import { judge } from './judge';
import { startLoad } from './load';
import { until } from './replica';
import { openStage, type Stage } from './stage';

type Options = {
  posts: number;
  people: number;
  /** Commits wait for the replica; otherwise it lacks the last seconds when it is promoted. */
  synchronous: boolean;
  /** false: as if the workers could not tell one database from another. Shows what the harness would see. */
  guard: boolean;
};

/**
 * The primary's machine dies in mid-publishing, its replica takes its place. The line between them is cut before, so that
 * the replica surely lacks what was committed since; where commits wait for it, nothing was committed.
 */
export async function promote({ posts, people, synchronous, guard }: Options) {
  const stage = await openStage({ posts, synchronous });
  const survivor = openDatabase(stage.pair.replica.url, { name: 'harness', max: 3 });
  try {
    if (!guard)
      await stage.database.sql`create or replace function almanac_lineage() returns text language sql as 'select null'`;
    const load = startLoad(stage.place, { people });
    // In mid-publishing, however slow this machine is.
    await until(async () => (await stage.network.count()) >= posts / 5, 180_000);
    const { behind, sent } = await fall(stage, synchronous);
    const downAt = Date.now();
    await stage.pair.promote();
    stage.pooler.moveTo(stage.pair.replica.url);
    say(`Promoted ${Date.now() - downAt} ms after the primary died.`);
    await sleep(8000);
    const early = { requests: load.state.requests, failed: load.state.failed };
    await sleep(12_000);
    const late = { requests: load.state.requests - early.requests, failed: load.state.failed - early.failed };
    await load.stop();
    for (const line of load.failures) say(line);
    const held = await isHeld(survivor);
    // What was acknowledged and is not there any more: none where commits waited.
    const there = new Set((await partsOf(survivor.sql)).map(({ marker }) => marker));
    const forgotten = [...load.told.keys()].filter((marker) => !there.has(marker));
    const kept = [...load.told].filter(([marker]) => there.has(marker));
    const each = async () => {
      if (!(await isHeld(survivor)) || (await countUnreconciled(survivor.db)).unreconciled > 0) return;
      await releaseServer(survivor.db, 'The harness');
      say('Everything due was looked up; released.');
    };
    const wanted = new Map([...stage.seeded.wanted, ...kept]);
    const { lost, doubled, denied, stuck, altered, unknown, looked, strangers } = await judge(stage, survivor, wanted, {
      each,
    });
    const line = {
      ...{ scenario: synchronous ? 'promote' : `async${guard ? '' : ' guard=off'}`, sent, behind, held: held ? 1 : 0 },
      ...{
        posts: wanted.size,
        lost,
        doubled,
        denied,
        stuck,
        altered,
        unknown,
        looked,
        forgotten: forgotten.length,
        strangers,
      },
      ...{ requests: load.state.requests, failed: load.state.failed, failedAfter8s: `${late.failed}/${late.requests}` },
      died: stage.fleet.died(),
    };
    const wrong = lost + doubled + denied + stuck + altered + line.died + late.failed;
    // Where commits wait, everything is there and nothing had to be held.
    return { line, bad: wrong + (synchronous ? forgotten.length + line.held : 1 - line.held) };
  } finally {
    await survivor.close(1);
    await stage.close();
  }
}

/** @returns how many posts the network has, and how many of them the replica did not hear of */
async function fall({ pair, network, database }: Stage, synchronous: boolean) {
  await pair.cut();
  // What had passed its fence by then arrives.
  if (synchronous) await sleep(1000);
  const before = await network.count();
  await sleep(1500);
  if (!synchronous) await until(async () => (await network.count()) >= before + 10);
  await database.close(0);
  await pair.killPrimary();
  const sent = await network.count();
  return { sent, behind: sent - before };
}

async function isHeld({ sql }: ReturnType<typeof openDatabase>): Promise<boolean> {
  const rows = await sql`select 1 from server_holds where kind = 'restore' and ended_at is null`.catch(() => []);
  return rows.length > 0;
}

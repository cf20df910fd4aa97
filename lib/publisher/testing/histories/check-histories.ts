import fc from 'fast-check';
import type { openDatabase } from '@/db/client';
import { look } from '../plan';
import { creates, happenings } from './commands';
import { emptyModel } from './model';
import { doVerb } from './verbs';
import { type History, letDaysPass, openHistory, openWorld } from './world';

type Row = {
  id: string;
  state: string;
  needsPerson: boolean;
  code: string | null;
  comment: string;
  deleted: boolean;
  far: boolean;
};

/** Works until nothing is due any more, and says what is not as it must be then. */
async function endOf(history: History): Promise<string[]> {
  const { network, work, database, wrong } = history;
  network.manners.length = 0;
  network.looks.length = 0;
  for (let rounds = 0; ; rounds += 1) {
    await letDaysPass(history);
    if ((await work()) === 0) break;
    if (rounds > 60) return ['the publisher does not come to rest'];
  }
  const rows = await look(
    database.sql,
    (tx) => tx<Row[]>`select p.id, p.state, needs_person as "needsPerson", failure_code as code,
        follow_up_state as comment, o.deleted_at is not null as deleted, coalesce(p.due_at > now(), false) as far
      from publications p join posts o on o.id = p.post_id`,
  );
  const live = await look(database.sql, (tx) => tx`select 1 from attempts where state in ('claimed', 'sending')`);
  return [
    ...wrong,
    ...(live.length > 0 ? ['an attempt is still live'] : []),
    ...rows.flatMap((row) => wrongIn(row, history)),
  ];
}

function wrongIn(row: Row, { network }: History): string[] {
  const there = network.of(row.id).length;
  const comments = network.of(`${row.id}-comment`).length;
  const told = JSON.stringify({ ...row, there, comments });
  const resting = ['draft', 'published', 'failed', 'deleted'].includes(row.state);
  return [
    ...(there > 1 || comments > 1 ? [`doubled: ${told}`] : []),
    ...(row.state === 'published' && there === 0 ? [`lost: ${told}`] : []),
    ...(['draft', 'scheduled', 'failed'].includes(row.state) && there > 0 ? [`denied: ${told}`] : []),
    ...(row.comment === 'published' && comments === 0 ? [`its comment lost: ${told}`] : []),
    ...(row.comment === 'failed' && comments > 0 ? [`its comment denied: ${told}`] : []),
    ...(resting || (row.state === 'scheduled' && row.far) || (row.state === 'unknown' && row.needsPerson)
      ? []
      : [`stuck: ${told}`]),
    ...(row.code === 'changed' ? [`an edit through the services did not bind the words anew: ${told}`] : []),
  ];
}

/** Random histories of people and dying workers against the model. @throws Error with the shortest history that breaks it */
export async function checkHistories(
  database: ReturnType<typeof openDatabase>,
  options: { runs: number; seed: number; longest?: number; onRun?: (calls: number) => void },
): Promise<void> {
  const world = await openWorld(database);
  const commands = fc.commands(happenings, { maxCommands: options.longest ?? 16, size: 'max' });
  const property = fc.asyncProperty(creates, commands, async (first, list) => {
    const model = emptyModel();
    const history = await openHistory(world, model);
    await doVerb(model, history, first);
    await fc.asyncModelRun(() => ({ model, real: history }), list);
    const wrong = await endOf(history);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    options.onRun?.(history.network.calls.commit);
  });
  await fc.assert(property, { numRuns: options.runs, seed: options.seed });
}

import { openDatabase } from '@/db/client';
import { checkHistories } from '@/lib/publisher/testing/histories/check-histories';
import { openStage } from './stage';

const asked = new Map(process.argv.slice(2).map((word) => word.split('=') as [string, string]));
const runs = Number(asked.get('histories'));
const seed = Number(asked.get('seed') ?? 1);
const started = performance.now();
const stage = await openStage({ hasty: true });
const database = openDatabase(stage.databaseUrl, { name: 'histories' });
let done = 0;
let failed: unknown;
let calls = 0;
const onRun = (made: number) => {
  calls += made;
  done += 1;
  if (done % 250 === 0) console.error(`${done} of ${runs} histories`);
};
await checkHistories(database, { runs, seed, onRun }).catch((error) => {
  failed = error;
});
await database.close();
await stage.close();
if (failed) console.error(failed instanceof Error ? failed.message : failed);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`histories=${done} calls=${calls} broken=${failed ? 1 : 0} seed=${seed} seconds=${seconds}`);
process.exit(failed ? 1 : 0);

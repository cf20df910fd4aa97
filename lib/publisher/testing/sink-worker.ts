import { openDatabase } from '@/db/client';
import { configureHttp } from '@/lib/providers/http';
import type { Provider } from '@/lib/providers/provider';
import { startPublisher } from '../start-publisher';
import { wordsOnly } from './no-media';
import { shiftClock } from './shift-clock';
import { sinkProvider } from './sink-provider';
import type { WorkerSettings } from './spawn-worker';

/** A worker process of its own, to be killed and frozen: publishes to the sink whose URL it is given. */
const [databaseUrl = '', sinkUrl = '', name = '', settings = '{}'] = process.argv.slice(2);
const { timing = {}, clockMinutes = 0 } = JSON.parse(settings) as WorkerSettings;
if (clockMinutes !== 0) shiftClock(clockMinutes);
configureHttp({ allowPrivateHosts: [sinkUrl] });

/** Where this process stops itself next: before the fence is found fresh, or after, just before the socket. */
let standAt: 'commit.before' | 'socket' | null = null;
process.on('message', (place: 'commit.before' | 'socket') => {
  standAt = place;
});
async function stand(place: 'commit.before' | 'socket') {
  if (standAt !== place) return;
  standAt = null;
  await new Promise((resolve) => process.send?.('stands', resolve));
  process.kill(process.pid, 'SIGSTOP');
}
const sink = sinkProvider(sinkUrl);
const provider: Provider = { ...sink, commit: (job, call) => stand('socket').then(() => sink.commit(job, call)) };

const concurrency = 16;
const database = openDatabase(databaseUrl, { name, max: concurrency + 4 });
const noted = process.env.SINK_LOG
  ? (fields: object, message: string) => console.error(name, message, fields)
  : () => {};
const publisher = await startPublisher({
  database,
  workerName: name,
  concurrency,
  providers: { playground: provider },
  secrets: { current: 'a-secret-of-thirty-two-characters!', old: [] },
  ...wordsOnly,
  log: { info: () => {}, warn: noted, error: noted },
  timing,
  onStep: (step) => (step === 'commit.before' ? stand(step) : undefined),
});
process.send?.('ready');
process.once('disconnect', () => process.exit(0));
process.on('SIGTERM', async () => {
  await publisher.stop();
  await database.close();
  process.exit(0);
});

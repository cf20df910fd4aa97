import { openDatabase } from '@/db/client';
import { startPublisher } from '../start-publisher';
import { wordsOnly } from './no-media';
import { sinkProvider } from './sink-provider';

/** A worker process of its own, to be killed: publishes to the sink whose URL it is given. */
const [databaseUrl = '', sinkUrl = '', name = '', timing = '{}'] = process.argv.slice(2);
const concurrency = 16;
const database = openDatabase(databaseUrl, { name, max: concurrency + 4 });
const warn = (fields: object, message: string) => console.error(name, message, fields);
const publisher = await startPublisher({
  database,
  workerName: name,
  concurrency,
  providers: { playground: sinkProvider(sinkUrl) },
  secrets: { current: 'a-secret-of-thirty-two-characters!', old: [] },
  ...wordsOnly,
  log: { info: () => {}, warn: process.env.SINK_LOG ? warn : () => {}, error: warn },
  timing: JSON.parse(timing) as Record<string, number>,
});
process.send?.('ready');
process.on('SIGTERM', async () => {
  await publisher.stop();
  await database.close();
  process.exit(0);
});

import os from 'node:os';
import { openDatabase } from '@/db/client';
import { env } from '@/lib/env';
import { onStop, tellStarter } from '@/lib/process/starter';
import { beat } from '@/lib/services/operations/beat';

const { DATABASE_URL, WORKER_CONCURRENCY } = env();
const name = `${os.hostname()}-${process.pid}`;
const database = openDatabase(DATABASE_URL, { name: 'worker', max: WORKER_CONCURRENCY + 4 });
const pulse = beat(database.sql, name);
tellStarter({ ready: true });

onStop(async () => {
  await pulse.stop();
  await database.close();
});

import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../postgres/postmaster.mjs';
import { startPostgres } from '../postgres.mjs';
import { explain, say } from './say.mjs';

/** Starts the embedded PostgreSQL and starts it again, on the same port, if it ever dies (out of memory, a stray kill). */
export async function keepPostgres(dataDir) {
  let server = await startPostgres({ dataDir });
  const stopping = new AbortController();
  const pause = (milliseconds) => sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      await pause(1000);
      if (stopping.signal.aborted || isAlive(server.pid)) continue;
      say('The embedded PostgreSQL ended; it starts again.');
      server = await startPostgres({ dataDir }).catch(async (error) => {
        explain(error);
        await pause(5000);
        return server;
      });
    }
  })();
  return {
    url: server.url,
    async stop() {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}

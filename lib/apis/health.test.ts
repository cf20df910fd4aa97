import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginDrain, drainServer, isDraining, trackResponses } from '@/lib/process/drain-server';
import { createHealthBranch } from './health';
import { openTestServer } from './planner/testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
beforeAll(async () => {
  server = await openTestServer([createHealthBranch(isDraining)]);
  trackResponses(server.http);
});
afterAll(() => server.close());
const ask = (address: string) => fetch(`${server.url}${address}`);

test('ready and live are about this process; all of Almanac needs the database and a worker', async () => {
  expect((await ask('/api/health/ready')).status).toBe(200);
  expect((await ask('/api/health/live')).status).toBe(200);
  const all = await ask('/api/health');
  expect(all.status).toBe(503);
  expect(await all.json()).toMatchObject({ status: 'not_ready', database: 'ok' });
  expect((await ask('/api/health/other')).status).toBe(418);
});

test('told to stop it is not ready, but answers until the balancer has noticed; then it takes no more', async () => {
  let noticed = () => {};
  const stopping = beginDrain(server.http, () => new Promise<void>((resolve) => (noticed = resolve)));
  const answer = await ask('/api/health/ready');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: 'stopping' });
  expect(answer.headers.get('connection')).toBe('close');
  expect((await ask('/api/health/live')).status).toBe(200);
  noticed();
  await stopping;
  await drainServer(server.http);
  await expect(ask('/api/health/live')).rejects.toThrow();
});

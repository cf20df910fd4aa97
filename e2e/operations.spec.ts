import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startPostgres } from '../scripts/postgres.mjs';
import { expect, test } from './fixtures';
import { Product } from './product';

const root = path.resolve(import.meta.dirname, '..');

/** Runs `npm start` until it ends by itself. */
function startAndFail(settings: Record<string, string>): Promise<{ code: number; lines: string[] }> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...settings };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'scripts', 'start.mjs')],
      { cwd: root, env },
      (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), lines: `${stdout}${stderr}`.trim().split('\n') });
      },
    );
  });
}
const folder = () => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-ops-'));
  fs.chmodSync(made, 0o755);
  return made;
};
const health = async (product: Product) => {
  const response = await fetch(`${product.baseURL}/api/health`).catch(() => null);
  return { code: response?.status ?? 0, ...(await response?.json().catch(() => ({}))) };
};
const postmaster = (product: Product) =>
  Number(fs.readFileSync(path.join(product.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const starter = (product: Product) =>
  Number(JSON.parse(fs.readFileSync(path.join(product.dataDir, 'runtime.json'), 'utf8')).pid);

test.describe('settings that cannot work', () => {
  const wrong: [string, () => Promise<Record<string, string>> | Record<string, string>, RegExp][] = [
    ['a port that is no number', () => ({ PORT: 'http' }), /^Almanac: PORT: must be a number/],
    ['a weak secret', () => ({ ALMANAC_SECRET: 'short' }), /^Almanac: ALMANAC_SECRET: must be at least 32/],
    [
      'another kind of database',
      () => ({ DATABASE_URL: 'mysql://db/x' }),
      /^Almanac: DATABASE_URL: must start with postgres/,
    ],
    [
      'a database that is not there',
      async () => ({ DATABASE_URL: `postgres://a:b@127.0.0.1:${await freePort()}/almanac` }),
      /^Almanac: DATABASE_URL: cannot use the database at 127\.0\.0\.1:\d+\/almanac: nothing answers there\.$/,
    ],
    [
      'a data folder that cannot be made',
      () => ({ ALMANAC_DATA: '/dev/null/data' }),
      /^Almanac: ALMANAC_DATA: cannot write/,
    ],
  ];
  for (const [what, settings, line] of wrong) {
    test(`${what} is one clear line and an exit code`, async () => {
      const given = { PORT: String(await freePort()), ALMANAC_DATA: folder(), ...(await settings()) };
      const { code, lines } = await startAndFail(given);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(line);
      expect(code).toBe(1);
    });
  }

  test('a port in use, and a data folder in use', async ({ product }) => {
    const { port } = new URL(product.baseURL);
    const taken = await startAndFail({ PORT: port, HOST: '127.0.0.1', ALMANAC_DATA: folder() });
    expect(taken.lines).toEqual([expect.stringMatching(new RegExp(`^Almanac: PORT: port ${port} is already in use`))]);
    const shared = await startAndFail({ PORT: String(await freePort()), ALMANAC_DATA: product.dataDir });
    expect(shared.lines).toEqual([expect.stringMatching(/^Almanac: Almanac already runs on .* Stop it first\.$/)]);
    expect([taken.code, shared.code]).toEqual([1, 1]);
    expect(await health(product)).toMatchObject({ code: 200 });
  });
});

test('operators: bootstrap twice gives the same ids, keys work, failures are JSON too', async ({ product }) => {
  // Six programs one after the other, and each has to load first.
  test.slow();
  const owner = await product.bootstrap();
  expect(await product.bootstrap()).toEqual(owner);
  const { users } = await product.admin<{ users: { email: string }[] }>('user', 'list');
  expect(users.map(({ email }) => email)).toEqual([owner.email]);
  const api = await product.api(owner);
  expect((await api('GET', '/accounts')).status).toBe(200);
  expect(await product.admin('doctor')).toMatchObject({ ok: true });
  const failed = await product
    .admin('api-key', 'create', '--location', 'nowhere', '--name', 'X')
    .catch((error) => error);
  expect(failed.code).toBe(1);
  expect(JSON.parse(failed.stdout)).toEqual({ error: { code: 'not_found', message: 'There is no location nowhere.' } });
});

test('a database that is killed comes back by itself', async ({ product }) => {
  const settings = path.join(product.dataDir, 'postgres.json');
  const { port } = JSON.parse(fs.readFileSync(settings, 'utf8'));
  process.kill(postmaster(product), 'SIGKILL');
  await expect.poll(() => product.log, { timeout: 20_000 }).toContain('PostgreSQL ended; it starts again');
  await expect.poll(() => health(product), { timeout: 60_000 }).toMatchObject({ code: 200 });
  expect(JSON.parse(fs.readFileSync(settings, 'utf8')).port).toBe(port);
});

test('killed with -9 and started again, it is where it was', async () => {
  test.setTimeout(240_000);
  const product = await Product.start();
  try {
    const owner = await product.bootstrap();
    process.kill(starter(product), 'SIGKILL');
    await expect.poll(async () => (await health(product)).code, { timeout: 60_000 }).toBe(0);
    await product.restart();
    expect(await product.bootstrap()).toEqual(owner);
    await expect
      .poll(() => health(product), { timeout: 30_000 })
      .toMatchObject({ code: 200, database: 'ok', worker: 'ok' });
  } finally {
    await product.stop();
  }
});

test('a database that is away: clean 503s in time, then everything goes on', async () => {
  test.setTimeout(240_000);
  const dataDir = path.join(folder(), 'postgres');
  let server = await startPostgres({ dataDir, leash: true });
  const product = await Product.start({ DATABASE_URL: server.url });
  try {
    const owner = await product.bootstrap();
    const api = await product.api(owner);
    await server.stop();
    const until = performance.now() + 6000;
    while (performance.now() < until) {
      const begun = performance.now();
      const answer = await api('GET', '/accounts');
      expect(answer.status).toBe(503);
      expect(JSON.stringify(answer.body)).not.toMatch(/postgres|node_modules|at \w+ \(/);
      expect(await health(product)).toMatchObject({ code: 503, database: 'does not answer' });
      const page = await fetch(`${product.baseURL}/sign-in`);
      expect(await page.text()).not.toMatch(/node_modules|ECONNREFUSED/);
      expect(performance.now() - begun).toBeLessThan(10_000);
      await sleep(1000);
    }
    server = await startPostgres({ dataDir, leash: true });
    await expect.poll(() => health(product), { timeout: 30_000 }).toMatchObject({ code: 200, worker: 'ok' });
    expect((await api('GET', '/accounts')).status).toBe(200);
  } finally {
    await product.stop();
    await server.stop();
  }
});

import fs from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { startS3 } from '@/e2e/servers/s3';
import { configureHttp } from '@/lib/providers/http';
import { diskStorage } from '../media/disk-storage';
import type { MediaStorage } from '../media/stored';
import { examineHere } from './examine-here';
import { probeDirectUploads } from './probe-direct-uploads';
import { probeMail } from './probe-mail';
import { probeMediaAddress } from './probe-media-address';
import { probeStorage } from './probe-storage';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;
const closing: (() => void)[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'almanac-probes-'));
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
afterAll(async () => {
  await database.close();
  await fs.rm(folder, { recursive: true, force: true });
});

/** A mail server that speaks just enough: knows `ada` with `secret`. */
async function mailServer() {
  const server = net.createServer((socket) => {
    socket.write('220 mail.test\r\n');
    socket.on('data', (data) => {
      const line = data.toString();
      if (line.startsWith('EHLO')) socket.write('250-mail.test\r\n250 AUTH PLAIN\r\n');
      else if (line.startsWith('AUTH PLAIN')) {
        const [, user, password] = Buffer.from(line.slice(11).trim(), 'base64').toString().split('\0');
        socket.write(user === 'ada' && password === 'secret' ? '235 in\r\n' : '535 who are you\r\n');
      } else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('storage: written, read back and deleted; what fails is said', async () => {
  const disk = diskStorage(path.join(folder, 'media'));
  expect(await probeStorage(disk, 'Here')).toMatchObject({ ok: true, message: 'Here writes, reads back and deletes' });
  const kept = await fs.readdir(path.join(folder, 'media'), { recursive: true, withFileTypes: true });
  expect(kept.filter((one) => one.isFile())).toEqual([]);
  const full: MediaStorage = { ...disk, put: () => Promise.reject(new Error('ENOSPC: no space left')) };
  expect(await probeStorage(full, 'Here')).toMatchObject({
    ok: false,
    message: expect.stringContaining('no space left'),
  });
  const lying: MediaStorage = { ...disk, read: async () => Buffer.from('other') };
  expect(await probeStorage(lying, 'Here')).toMatchObject({
    ok: false,
    message: expect.stringContaining('something else'),
  });
  const sticky: MediaStorage = { ...disk, remove: async () => {} };
  expect(await probeStorage(sticky, 'Here')).toMatchObject({
    ok: false,
    message: expect.stringContaining('not delete'),
  });
});

test('mail: not set, let in, turned away, nobody there', async () => {
  expect(await probeMail({})).toMatchObject({ ok: true, note: true, message: expect.stringContaining('not set') });
  const host = await mailServer();
  const MAIL_FROM = 'Almanac <a@b.example>';
  expect(await probeMail({ SMTP_URL: `smtp://ada:secret@${host}`, MAIL_FROM })).toEqual({
    name: 'mail',
    ok: true,
    message: `${host} lets Almanac in; mail comes from ${MAIL_FROM}`,
  });
  const refused = await probeMail({ SMTP_URL: `smtp://ada:wrong@${host}`, MAIL_FROM });
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('who are you') });
  expect(refused.message).not.toContain('wrong');
  expect(await probeMail({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM })).toMatchObject({ ok: false });
});

test('direct uploads: off, let in, kept out, not to be asked from here', async () => {
  const publicUrl = 'https://almanac.example.com';
  expect(await probeDirectUploads({ publicUrl })).toBeNull();
  expect(await probeDirectUploads({ publicUrl, S3_BUCKET: 'b' })).toMatchObject({
    ok: true,
    note: true,
    message: expect.stringContaining('Set S3_BROWSER_ENDPOINT'),
  });
  const [open, shut] = [await startS3({ letIn: publicUrl }), await startS3()];
  closing.push(
    () => void open.stop(),
    () => void shut.stop(),
    () => configureHttp({ allowPrivateHosts: [] }),
  );
  const S3_BUCKET = open.settings.S3_BUCKET;
  expect(await probeDirectUploads({ publicUrl, S3_BUCKET, S3_BROWSER_ENDPOINT: open.endpoint })).toMatchObject({
    ok: true,
    note: true,
    message: expect.stringMatching(/could not be asked from here.*ALMANAC_ALLOW_PRIVATE_HOSTS/),
  });
  configureHttp({ allowPrivateHosts: [open, shut].map(({ endpoint }) => new URL(endpoint).host) });
  const letIn = await probeDirectUploads({ publicUrl, S3_BUCKET, S3_BROWSER_ENDPOINT: open.endpoint });
  expect(letIn).toMatchObject({ ok: true, message: expect.stringContaining(`lets pages of ${publicUrl} send files`) });
  expect(letIn?.note).toBeUndefined();
  for (const [address, from] of [
    [shut.endpoint, publicUrl],
    [open.endpoint, 'https://other.example.com'],
  ] as const) {
    const answer = await probeDirectUploads({ publicUrl: from, S3_BUCKET, S3_BROWSER_ENDPOINT: address });
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringContaining(`does not let pages of ${from} send files`),
      paste: `[{"AllowedOrigins":["${from}"],"AllowedMethods":["PUT"]}]`,
    });
  }
});

test('public media address: a private one is said to be so, an unknown one too', async () => {
  for (const address of [
    'http://localhost:3000',
    'http://192.168.1.4:3000',
    'https://[::1]',
    'https://almanac.invalid',
  ]) {
    expect(await probeMediaAddress(database.db, address)).toMatchObject({
      ok: true,
      note: true,
      message: expect.stringContaining('is not on the public internet'),
    });
  }
});

test('only those who manage a location look at the set-up', async () => {
  const { ctx, userId } = await seedLocation(database.db);
  const settings = {
    ALMANAC_DATA: folder,
    ALMANAC_SECRET: 'a-secret-for-tests-that-is-long-enough',
    ALMANAC_OLD_SECRETS: '',
    DATABASE_URL: 'postgres://localhost/none',
    publicUrl: 'http://localhost:1',
    PORT: 1,
  };
  const { publicUrl: _, PORT, ...environment } = settings;
  Object.assign(process.env, environment, { PORT: String(PORT) });
  const seen = await examineHere(ctx, database.sql, settings);
  expect(seen.checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['database', 'worker', 'media storage', 'public media address', 'mail']),
  );
  expect(seen.checks.find(({ name }) => name === 'database')).toMatchObject({ ok: true });
  expect(seen.checks.find(({ name }) => name === 'worker')).toMatchObject({ ok: false });
  expect(seen.providers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'bluesky', callbackUrl: null }),
      expect.objectContaining({
        id: 'mastodon',
        callbackUrl: expect.stringMatching(/\/api\/connect\/mastodon\/callback$/),
      }),
    ]),
  );
  const author = { kind: 'member' as const, userId, name: 'A', organizationRole: 'member' as const };
  const asAuthor = { ...ctx, actor: { ...author, locationRole: 'author' as const } };
  await expect(examineHere(asAuthor, database.sql, settings)).rejects.toMatchObject({ code: 'forbidden' });
});

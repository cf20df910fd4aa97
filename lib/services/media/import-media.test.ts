import { readdir } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { configureHttp } from '@/lib/providers/http';
import type { Context } from '../context';
import { importMedia } from './import-media';
import { openDataFolder, picture } from './testing/pictures';

const data = openDataFolder();
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let outside: string;
let inside: string;
const servers: http.Server[] = [];
let sent = 0;

async function serve(listener: http.RequestListener) {
  const server = http.createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
beforeAll(async () => {
  database = await openTestDatabase();
  ({ ctx } = await seedLocation(database.db));
  const png = await picture(40, 30).png().toBuffer();
  inside = await serve((_request, response) => response.end(png));
  outside = await serve((request, response) => {
    const to = { '/loop': '/loop', '/hop': '/Sea%20view.png', '/private': `${inside}/secret.png` }[request.url ?? ''];
    if (to) return response.writeHead(302, { location: to }).end();
    if (request.url === '/none') return response.writeHead(404).end('no');
    if (request.url === '/page') return response.end('<html><body>Hello</body></html>'.padEnd(70_000));
    if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': png.length + 1000 });
      return response.write(png, () => response.destroy());
    }
    if (request.url !== '/endless.png') return response.end(png);
    response.write(png);
    const more = () => {
      sent += 1_000_000;
      if (!response.destroyed) response.write(Buffer.alloc(1_000_000), more);
    };
    more();
  });
  // Only the one outside counts as on the internet.
  configureHttp({ allowPrivateHosts: [new URL(outside).host] });
});
afterAll(async () => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  await database.close();
  data.close();
});

const fetched = (url: string) => importMedia(ctx, { url, folderId: null });
const refused = async (url: string, words: string) =>
  expect(fetched(url)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(words) });

test('a file comes in by its address, over redirects, under its own name', async () => {
  expect(await fetched(`${outside}/hop`)).toMatchObject({
    name: 'Sea view.png',
    state: 'ready',
    width: 40,
    height: 30,
  });
});

test('what is not public, not there or no file of ours is refused with why', async () => {
  await refused(`${inside}/secret.png`, 'must be reached over https');
  await refused(`https://127.0.0.1:${new URL(inside).port}/a.png`, 'is not on the public internet');
  await refused(`${outside}/private`, 'could not be fetched');
  await refused(`${outside}/loop`, 'redirects too often');
  await refused(`${outside}/none`, 'answered with status 404');
  await refused(`${outside}/page`, 'is not an image, a video or a PDF');
  await refused(`${outside}/cut`, 'could not be fetched');
  await refused('https://user:secret@example.com/a.png', 'user name');
});

test('what never ends is left at the limit, and nothing of all that stays', async () => {
  await refused(`${outside}/endless.png`, 'larger than 50 MB');
  expect(sent).toBeLessThan(80_000_000);
  expect(await readdir(path.join(data.folder, 'media', 'incoming'))).toEqual([]);
});

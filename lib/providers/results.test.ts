import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { bluesky } from './bluesky';
import { configureHttp } from './http';
import { mastodon } from './mastodon';
import { ProviderAuthError } from './provider';
import { testCall } from './testing';

let close = () => {};
afterEach(() => {
  close();
  configureHttp({ allowPrivateHosts: [] });
});

async function serve(handle: RequestListener) {
  const server = createServer(handle);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  close = () => server.close();
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  configureHttp({ allowPrivateHosts: [host] });
  return `http://${host}`;
}
const json =
  (answer: (url: URL) => { status: number; body: unknown }): RequestListener =>
  (request, response) => {
    const { status, body } = answer(new URL(request.url ?? '/', 'http://x'));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
const account = (serverUrl: string) => ({ remoteId: 'me', handle: 'me', profileUrl: null, serverUrl });

test('Bluesky: 25 posts at a time, quotes counted as shares, deleted ones left out', async () => {
  const asked: number[] = [];
  const url = await serve(
    json(({ pathname, searchParams }) => {
      const uris = searchParams.getAll('uris');
      asked.push(uris.length);
      const posts = uris
        .filter((uri) => uri !== 'at://gone')
        .map((uri) => ({ uri, likeCount: 3, replyCount: 2, repostCount: 1, quoteCount: 4 }));
      return { status: pathname === '/xrpc/app.bsky.feed.getPosts' ? 200 : 404, body: { posts } };
    }),
  );
  const ids = [...Array.from({ length: 26 }, (_, index) => `at://${index}`), 'at://gone'];
  const job = { account: account(url), credentials: { pdsUrl: url, accessJwt: 'x' } };
  const results = await bluesky.results?.(job, ids, testCall().call);
  expect(asked).toEqual([25, 2]);
  expect(results).toHaveLength(26);
  expect(results?.[0]).toEqual({ remoteId: 'at://0', impressions: null, likes: 3, comments: 2, shares: 5 });
});

test('Mastodon: status by status; a missing one is left out, a refused token says so', async () => {
  const url = await serve(
    json(({ pathname }) => {
      if (pathname.endsWith('/gone')) return { status: 404, body: { error: 'Record not found' } };
      if (pathname.endsWith('/over')) return { status: 401, body: { error: 'The access token was revoked' } };
      return { status: 200, body: { id: '1', favourites_count: 5, replies_count: 1, reblogs_count: 2 } };
    }),
  );
  const job = { account: account(url), credentials: { accessToken: 'x' } };
  expect(await mastodon.results?.(job, ['gone', '1'], testCall().call)).toEqual([
    { remoteId: '1', impressions: null, likes: 5, comments: 1, shares: 2 },
  ]);
  await expect(mastodon.results?.(job, ['over'], testCall().call)).rejects.toThrow(ProviderAuthError);
});

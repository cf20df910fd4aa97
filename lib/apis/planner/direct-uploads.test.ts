import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedLocation } from '@/db/testing';
import { startS3 } from '@/e2e/servers/s3';
import type { DirectUploadView } from '@/lib/domain/library';
import { env } from '@/lib/env';
import type { Context } from '@/lib/services/context';
import { plannerBranch } from './index';
import { keyHeaders, openTestServer } from './testing';

let s3: Awaited<ReturnType<typeof startS3>>;
let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let headers: Record<string, string>;
beforeAll(async () => {
  s3 = await startS3();
  Object.assign(process.env, s3.settings, { S3_BROWSER_ENDPOINT: s3.endpoint });
  server = await openTestServer([plannerBranch]);
  ({ ctx } = await seedLocation(server.db));
  headers = await keyHeaders(ctx);
});
afterAll(async () => {
  await server.close();
  await s3.stop();
});

async function ask<T = DirectUploadView>(method: string, where = '', body?: object, as = headers) {
  const response = await fetch(`${server.url}/api/planner/locations/${ctx.locationId}/direct-uploads${where}`, {
    method,
    headers: { ...as, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T };
}
type Refusal = { error: { code: string; message: string } };

test('a program with a key begins, sends, asks and finishes; refusals have the statuses of every upload', async () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500)]);
  const begun = await ask('POST', '', { name: 'a.jpg', bytes: zip.length });
  expect(begun).toMatchObject({ status: 201, body: { next: [{ number: 1 }] } });
  const { id, next } = begun.body;
  expect(await ask<Refusal>('POST', `/${id}/finish`)).toMatchObject({ status: 409 });
  await fetch(next[0]?.url ?? '', { method: 'PUT', body: zip });
  expect(await ask('GET', `/${id}`)).toMatchObject({ status: 200, body: { arrived: [1], next: [] } });
  const others = await keyHeaders(ctx);
  expect((await ask('GET', `/${id}`, undefined, others)).status).toBe(404);
  expect(await ask<Refusal>('POST', `/${id}/finish`)).toMatchObject({
    status: 415,
    body: { error: { code: 'invalid', message: expect.stringContaining('really is a ZIP') } },
  });
  expect((await ask('DELETE', `/${id}`)).status).toBe(404);
  expect((await ask('POST', '', { name: 'a.jpg', contentType: 'image/jpeg', bytes: 50_000_001 })).status).toBe(413);
  const given = await ask('POST', '', { name: 'b.png', bytes: 10 });
  expect(await ask('DELETE', `/${given.body.id}`)).toEqual({ status: 200, body: { id: given.body.id } });
});

test('readers begin nothing, and without the setting nobody does', async () => {
  const readers = await keyHeaders(ctx, ['read']);
  expect((await ask('POST', '', { name: 'a.jpg', bytes: 10 }, readers)).status).toBe(403);
  const address = env().S3_BROWSER_ENDPOINT;
  env().S3_BROWSER_ENDPOINT = undefined;
  expect(await ask<Refusal>('POST', '', { name: 'a.jpg', bytes: 10 })).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('takes no uploads straight to a bucket') } },
  });
  env().S3_BROWSER_ENDPOINT = address;
});

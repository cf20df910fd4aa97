import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sessions } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import { topics } from '@/lib/domain/topics';
import { env } from '@/lib/env';
import type { Context } from '@/lib/services/context';
import { type EventStream, openEventStream } from '@/lib/services/events/event-stream';
import { createTag } from '@/lib/services/labels/create-tag';
import { createPost } from '@/lib/services/posts/create-post';
import { createSession } from '@/lib/services/sessions/create-session';
import { keyHeaders, openTestServer } from '../planner/testing';
import { createLiveBranch } from './live-branch';

let server: Awaited<ReturnType<typeof openTestServer>>;
let stream: EventStream | undefined;
const shared = () => {
  stream ??= openEventStream(env().DATABASE_URL);
  return stream;
};
let ctx: Context;
let userId: string;
beforeAll(async () => {
  server = await openTestServer([createLiveBranch({ stream: shared, heartbeatMs: 30, checkMs: 30 })]);
});
afterAll(async () => {
  await stream?.close();
  await server.close();
});
beforeEach(async () => {
  ({ ctx, userId } = await seedLocation(server.db));
});

async function listenTo(locationId: string, headers: Record<string, string>) {
  const controller = new AbortController();
  const response = await fetch(`${server.url}/api/planner/locations/${locationId}/live`, {
    headers,
    signal: controller.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('No body');
  let text = '';
  return {
    response,
    abort: () => controller.abort(),
    /** Reads on until the text has this, and forgets what it has read. */
    async until(wanted: string) {
      while (!text.includes(wanted)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`Ended before ${wanted}: ${text}`);
        text += value;
      }
      const [all] = [text];
      text = '';
      return all;
    },
    async toEnd() {
      for (;;) if ((await reader.read()).done) return;
    },
  };
}
const listening = async () => {
  for (;;) {
    const rows = await server.db.execute(sql`select 1 from pg_stat_activity where application_name = 'almanac-listen'
      and datname = current_database() and query ilike 'listen%' and state = 'idle'`);
    if (rows.length > 0) return;
  }
};

test('tells what changed in its own location, and nothing of others', async () => {
  const other = await seedLocation(server.db);
  const mine = await listenTo(ctx.locationId, await keyHeaders(ctx));
  expect(mine.response.headers.get('content-type')).toContain('text/event-stream');
  await mine.until('still here');
  await listening();
  const foreign = await createPost(other.ctx, { draft: PostDraft.parse({}) });
  const post = await createPost(ctx, { draft: PostDraft.parse({ accountIds: [await seedAccount(ctx)] }) });
  const told = await mine.until(post.id);
  expect(told).toContain(`event: changed\ndata: {"topics":["posts","calendar","today"],"subjectId":"${post.id}"}\n\n`);
  expect(told).not.toContain(foreign.id);
  const tag = await createTag(ctx, { name: 'x' });
  expect(await mine.until(tag.id)).toContain('"topics":["labels","posts","events"]');
  mine.abort();
});

test('what happened between a page’s first reading and its stream is told as the stream begins', async () => {
  const other = await seedLocation(server.db);
  await createTag(other.ctx, { name: 'foreign' });
  await createPost(ctx, { draft: PostDraft.parse({}) });
  const mine = await listenTo(ctx.locationId, await keyHeaders(ctx));
  const told = await mine.until('event: changed');
  expect(told).toContain('data: {"topics":["posts","calendar","today"],"subjectId":null}\n\n');
  mine.abort();
});

test('a lost database connection comes back and everything counts as changed', async () => {
  const mine = await listenTo(ctx.locationId, await keyHeaders(ctx));
  await mine.until('still here');
  await listening();
  await server.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'almanac-listen' and datname = current_database()`);
  await mine.until(JSON.stringify(topics));
  const post = await createPost(ctx, { draft: PostDraft.parse({}) });
  await mine.until(post.id);
  mine.abort();
});

test('nobody without a session; ends with it; leaves nothing behind', async () => {
  const url = `${server.url}/api/planner/locations/${ctx.locationId}/live`;
  expect((await fetch(url)).status).toBe(401);
  const other = await seedLocation(server.db);
  expect((await fetch(url, { headers: await keyHeaders(other.ctx) })).status).toBe(404);
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  const { token } = await createSession(server.db, { userId }, new Date());
  const mine = await listenTo(ctx.locationId, { cookie: `next-auth.session-token=${token}` });
  await mine.until('still here');
  const gone = await listenTo(ctx.locationId, await keyHeaders(ctx));
  await gone.until('still here');
  gone.abort();
  await asSystem(server.db, (tx) => tx.delete(sessions));
  await mine.toEnd();
  while (shared().size() > 0) await new Promise((resolve) => setImmediate(resolve));
});

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asSystem } from '@/db/tenant';
import type { NetworkId } from '@/lib/domain/network';
import { createPage } from '@/lib/services/playground/create-page';
import { issueGrant } from '@/lib/services/playground/issue-grant';
import { setPageLimit } from '@/lib/services/playground/page-limit';
import { database, network, openNetwork } from './testing';

openNetwork();

async function pageFor(id: NetworkId) {
  const page = await createPage(database.db, `Page for ${id}`, id);
  const { accessToken } = await issueGrant(database.db, { pageIds: [page.id], now: new Date() });
  const post = async (body: object = {}) => {
    const headers = { authorization: `Bearer ${accessToken}` };
    const url = `${network.url}/playground/api/pages/${page.id}/posts`;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ text: 'Hello', ...body }) });
    const { id: postId } = (await answer.json()) as { id?: string };
    const [left, after] = ['ratelimit-remaining', 'retry-after'].map((name) => answer.headers.get(name));
    return { status: answer.status, left, after: after ? Number(after) : null, postId };
  };
  return { id: page.id, post };
}

test('a page with a limit says what is left, counts replies too, and refuses what is over it', async () => {
  const page = await pageFor('playground');
  expect(await page.post()).toMatchObject({ status: 201, left: null });
  await setPageLimit(database.db, { pageId: page.id, postsPerDay: 3 });
  const second = await page.post();
  expect(second).toMatchObject({ status: 201, left: '1' });
  expect(await page.post({ reply_to: second.postId })).toMatchObject({ status: 201, left: '0' });
  const refused = await page.post();
  expect(refused).toMatchObject({ status: 429, left: '0' });
  expect(refused.after).toBeGreaterThan(86_000);
  await setPageLimit(database.db, { pageId: page.id, postsPerDay: null });
  expect(await page.post()).toMatchObject({ status: 201, left: null });
});

test('a stand-in takes what its network takes', async () => {
  const page = await pageFor('threads');
  const parent = await page.post();
  await asSystem(database.db, (tx) =>
    tx.execute(sql`insert into playground_posts (id, page_id, text, media, created_at)
      select ${page.id} || n, ${page.id}, 'Earlier', '[]', now() - interval '1 hour' from generate_series(1, 249) n`),
  );
  expect(await page.post()).toMatchObject({ status: 429, left: null });
  expect(await page.post({ reply_to: parent.postId })).toMatchObject({ status: 201 });
});

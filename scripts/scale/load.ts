import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { newId } from '@/db/id';

type Answer = { status: number; body: string };
type Place = { url: string; locationId: string; cookie: string; key: string; accountIds: string[] };
/** What was told to be sent and answered with 201: once each it must be at the network, with these words. */
export type Told = Map<string, { text: string; dueAt: number }>;

/** A person's pages and a program's reads and writes, each `people` times at once, until stop(). */
export function startLoad(place: Place, { people, pauseMs = 100 }: { people: number; pauseMs?: number }) {
  const { url, locationId, cookie, key, accountIds } = place;
  const agent = new Agent({ connections: people * 2, pipelining: 1, headersTimeout: 30_000, bodyTimeout: 30_000 });
  const api = `${url}/api/planner/locations/${locationId}`;
  const told: Told = new Map();
  const state = { stopping: false, requests: 0, failed: 0, slowestMs: 0, kinds: {} as Record<string, number> };
  const failures: string[] = [];

  async function call(kind: string, address: string, wanted: number, post?: object): Promise<Answer | null> {
    const headers =
      kind === 'page' ? { cookie } : { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const startedAt = performance.now();
    state.requests += 1;
    state.kinds[kind] = (state.kinds[kind] ?? 0) + 1;
    const fail = (why: string) => {
      state.failed += 1;
      if (failures.length < 20) failures.push(`${new Date().toISOString()} ${kind}: ${why}`);
      return null;
    };
    try {
      const options = {
        dispatcher: agent,
        headers,
        method: post ? 'POST' : 'GET',
        body: post && JSON.stringify(post),
      } as const;
      const answer = await request(address, options);
      const body = await answer.body.text();
      if (answer.statusCode !== wanted) return fail(`${answer.statusCode} ${body.slice(0, 200)}`);
      return { status: answer.statusCode, body };
    } catch (error) {
      return fail(String(error));
    } finally {
      state.slowestMs = Math.max(state.slowestMs, performance.now() - startedAt);
    }
  }

  /** Written and sent in one step, under an id of its own: told only when the answer came. */
  async function sendNow(nth: number) {
    const text = `Load ${nth} ${newId()}`;
    const accountId = accountIds[nth % accountIds.length];
    const answer = await call('write', `${api}/posts`, 201, { summary: text, accountIds: [accountId], publish: 'now' });
    if (!answer) return;
    const { publications } = JSON.parse(answer.body) as { publications: { id: string }[] };
    for (const { id } of publications) told.set(id, { text, dueAt: 0 });
  }

  const steps = [
    () => call('page', `${url}/${locationId}/calendar`, 200),
    () => call('read', `${api}/posts?limit=50`, 200),
    (nth: number) => sendNow(nth),
    () => call('read', `${api}/accounts`, 200),
    () => call('page', `${url}/${locationId}/today`, 200),
    () => call('write', `${api}/posts`, 201, { summary: `Draft ${newId()}` }),
  ];
  async function person(number: number) {
    for (let nth = number; !state.stopping; nth += people) {
      await steps[nth % steps.length]?.(nth);
      await sleep(pauseMs);
    }
  }
  const running = Array.from({ length: people }, (_, index) => person(index));
  return {
    told,
    state,
    failures,
    async stop() {
      state.stopping = true;
      await Promise.all(running);
      await agent.close();
    },
  };
}

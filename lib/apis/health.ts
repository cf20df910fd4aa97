import { database } from '@/lib/server/database';
import { readHealth } from '@/lib/services/operations/read-health';
import type { Branch } from './branch';

type Answer = { well: boolean; body: object };

/** What each address answers, and whether it is well. */
const answers: Record<string, (isStopping: () => boolean) => Answer | Promise<Answer>> = {
  /** All of Almanac: pages, database and a worker. */
  '/api/health': async () => {
    const health = await readHealth(database());
    return { well: health.status === 'ok', body: health };
  },
  /** This process runs. */
  '/api/health/live': () => ({ well: true, body: { status: 'ok' } }),
  /**
   * A balancer may send people here. What all servers share is not asked for: were the database away, a balancer would take
   * every one of them out, and people would see its error instead of ours.
   */
  '/api/health/ready': (isStopping) =>
    isStopping() ? { well: false, body: { status: 'stopping' } } : { well: true, body: { status: 'ok' } },
};

/** GET /api/health, …/live, …/ready: 200 when it is well, else 503 with what is not. */
export const createHealthBranch =
  (isStopping: () => boolean): Branch =>
  async (request, response) => {
    const answer = answers[request.url?.split('?')[0] ?? ''];
    if (!answer) return false;
    const { well, body } = await answer(isStopping);
    response.writeHead(well ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(body)}\n`);
    return true;
  };

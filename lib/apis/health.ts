import { database } from '@/lib/server/database';
import { readHealth } from '@/lib/services/operations/read-health';
import type { Branch } from './branch';

/** GET /api/health: 200 when web, database and worker are ready; else 503 with what is not. */
export const healthBranch: Branch = async (request, response) => {
  if (request.url?.split('?')[0] !== '/api/health') return false;
  const health = await readHealth(database());
  response.writeHead(health.status === 'ok' ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(health)}\n`);
  return true;
};

import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/env';
import { isFromThisComputer } from '@/lib/server/client-address';
import { database } from '@/lib/server/database';
import { readMetrics } from '@/lib/services/operations/read-metrics';
import type { Branch } from './branch';
import { requestHeaders } from './request-headers';
import { sendError } from './send-json';

/** With METRICS_TOKEN its bearer, from anywhere; without it only who asks on this machine. */
function mayRead(request: IncomingMessage, token: string | undefined): boolean {
  if (!token) return isFromThisComputer(requestHeaders(request), 'http://localhost');
  const given = Buffer.from(String(request.headers.authorization ?? ''));
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** GET /api/metrics: Prometheus' text. 503 while the database does not answer. */
export const metricsBranch: Branch = async (request, response) => {
  if (request.url?.split('?')[0] !== '/api/metrics') return false;
  if (!mayRead(request, env().METRICS_TOKEN)) {
    sendError(response, 403, 'forbidden', 'Ask on this machine, or with the bearer METRICS_TOKEN.');
    return true;
  }
  try {
    const text = await readMetrics(database().db);
    response.writeHead(200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  } catch {
    sendError(response, 503, 'unavailable', 'The database does not answer.');
  }
  return true;
};

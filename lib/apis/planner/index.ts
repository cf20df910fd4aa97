import type { IncomingMessage } from 'node:http';
import { OpenAPIHandler } from '@orpc/openapi/node';
import type { Branch } from '../branch';
import { requestHeaders } from '../request-headers';
import { sendError, sendJson } from '../send-json';
import { encodeApiError, toApiError } from './api-error';
import { feedFilePath, importFeed } from './feed-file';
import { openApiDocument } from './open-api';
import { postsCsv, postsCsvPath } from './posts-csv';
import { answerPostsPage } from './posts-page';
import { readJson } from './read-json';
import { plannerRouter } from './router';
import { methodsOf } from './routes';
import { resumable, tusMethods, tusPath } from './tus';
import { upload, uploadPath } from './upload';

const prefix = '/api/planner';

const handler = new OpenAPIHandler(plannerRouter, {
  customErrorResponseBodyEncoder: encodeApiError,
  clientInterceptors: [
    async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        throw toApiError(error, `The planner API's ${path.join('.')}`);
      }
    },
  ],
});

/** The address below the prefix, or null for one that is not ours or cannot be read. */
function addressOf(request: IncomingMessage): URL | null {
  const url = request.url ?? '';
  if (url !== prefix && !url.startsWith(`${prefix}/`) && !url.startsWith(`${prefix}?`)) return null;
  return URL.parse(url.slice(prefix.length) || '/', 'http://planner');
}

/** The planner API, for our own pages (session) and for programs (API key): JSON in, JSON out, errors in one shape. */
export const plannerBranch: Branch = async (request, response) => {
  const url = addressOf(request);
  if (!url || url.pathname.endsWith('/live')) return false;
  const path = url.pathname;
  const method = request.method ?? 'GET';
  if (path === '/openapi.json' && method === 'GET') {
    sendJson(response, 200, await openApiDocument());
    return true;
  }
  if (await answerPostsPage(request, response, url)) return true;
  const methods = methodsOf(path);
  if (methods.length === 0) {
    sendError(response, 404, 'not_found', `There is nothing at ${prefix}${path}. See ${prefix}/openapi.json.`);
    return true;
  }
  if (!methods.includes(method)) {
    response.setHeader('allow', methods.join(', '));
    sendError(response, 405, 'invalid', `${method} is not possible here; ${methods.join(', ')} is.`);
    return true;
  }
  const exported = postsCsvPath.exec(path)?.[1];
  if (exported) {
    await postsCsv(request, response, exported, url);
    return true;
  }
  const locationId = uploadPath.exec(path)?.[1];
  if (locationId && method === 'POST') {
    await upload(request, response, locationId, url);
    return true;
  }
  const calendarOf = feedFilePath.exec(path)?.[1];
  if (calendarOf && method === 'POST') {
    await importFeed(request, response, calendarOf, url);
    return true;
  }
  const [resumed, tusLocationId, uploadId] = tusPath.exec(path) ?? [];
  if (resumed && tusLocationId && tusMethods.includes(method)) {
    await resumable(request, response, tusLocationId, uploadId);
    return true;
  }
  // oRPC takes a body read beforehand as it is: the limits and the words for a broken one are ours.
  const body = method === 'GET' ? undefined : await readJson(request);
  if (body && !body.ok) {
    sendError(response, body.status, 'invalid', body.message);
    return true;
  }
  response.setHeader('cache-control', 'no-store');
  const asked = Object.assign(request, { body: body?.value ?? null });
  const { matched } = await handler.handle(asked, response, { prefix, context: { headers: requestHeaders(request) } });
  return matched;
};

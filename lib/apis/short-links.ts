import type { ServerResponse } from 'node:http';
import { database } from '@/lib/server/database';
import { followLink } from '@/lib/services/short-links/follow-link';
import type { Branch } from './branch';
import { sendError } from './send-json';

const address = /^\/s\/([0-9A-Za-z]{4,32})$/;
const missing = 'This short link leads nowhere: it does not exist, or its post was taken away.';

function refuse(response: ServerResponse, wantsPage: boolean) {
  if (!wantsPage) return sendError(response, 404, 'not_found', missing);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Link not found</title><body style="font:1rem/1.5 system-ui;max-width:34rem;margin:20vh auto;padding:0 1rem">
<h1 style="font-size:1.25rem">Link not found</h1><p>${missing}</p></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  };
  response.writeHead(404, { ...headers, 'cache-control': 'no-store' }).end(page);
}

/** GET /s/{code}: leads on to the address a post of ours had shortened, and counts it. Only stored addresses. */
export const shortLinksBranch: Branch = async (request, response) => {
  const path = request.url?.split('?')[0] ?? '';
  if (!path.startsWith('/s/')) return false;
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    sendError(response.setHeader('allow', 'GET, HEAD'), 405, 'invalid', 'A short link can only be followed.');
    return true;
  }
  const code = address.exec(path)?.[1];
  // Our own look at a linked page, for its card, is nobody's click.
  const counts = method === 'GET' && headers['user-agent'] !== 'Almanac';
  const url = code ? await followLink(database().db, code, counts) : null;
  if (url === null) refuse(response, headers.accept?.includes('text/html') === true);
  else response.writeHead(302, { location: url, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }).end();
  return true;
};

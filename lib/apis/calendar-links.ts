import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { DomainError } from '@/lib/domain/error';
import { env } from '@/lib/env';
import { database } from '@/lib/server/database';
import { trustedHeaders } from '@/lib/server/trusted-headers';
import { findCalendarLink } from '@/lib/services/calendar-links/find-calendar-link';
import { renderCalendar } from '@/lib/services/calendar-links/render-calendar';
import { countAttempt } from '@/lib/services/rate-limits/count-attempt';
import type { Branch } from './branch';
import { sendError } from './send-json';

/** 256 bits; one of another length is not even looked up. */
const address = /^\/calendars\/([A-Za-z0-9_-]{43})\.ics$/;

function refuse(response: ServerResponse) {
  response.setHeader('x-robots-tag', 'noindex');
  sendError(response, 404, 'not_found', 'There is no calendar at this address: it was ended, or is mistyped.');
}

/** @throws DomainError rate_limited: sixty an address and minute for whoever asks, a hundred and twenty for a link */
async function limit(who: string, what: string, now: Date) {
  const { db } = database();
  await countAttempt(db, { key: `calendar-links ${who}`, limit: 240, windowSeconds: 60 }, now);
  await countAttempt(db, { key: `calendar-link ${what}`, limit: 60, windowSeconds: 60 }, now);
}

/** GET /calendars/{token}.ics: what is planned, for calendar programs that know the secret. */
export const calendarLinksBranch: Branch = async (request, response) => {
  const path = request.url?.split('?')[0] ?? '';
  if (!path.startsWith('/calendars/')) return false;
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    sendError(response.setHeader('allow', 'GET, HEAD'), 405, 'invalid', 'A calendar link can only be read.');
    return true;
  }
  const now = new Date();
  const token = address.exec(path)?.[1] ?? '';
  const who = String(headers[trustedHeaders.remote] ?? request.socket.remoteAddress ?? '');
  try {
    await limit(who, token || who, now);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    response.setHeader('retry-after', String(error.detail.retryAfterSeconds ?? 60));
    sendError(response, 429, error.code, error.message);
    return true;
  }
  const link = token ? await findCalendarLink(database().db, token, now) : null;
  if (!link) {
    refuse(response);
    return true;
  }
  const text = await renderCalendar(link, env().publicUrl);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, no-cache');
  response.setHeader('x-robots-tag', 'noindex');
  response.setHeader('referrer-policy', 'no-referrer');
  const known = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known?.includes(etag)) {
    response.writeHead(304).end();
    return true;
  }
  response.writeHead(200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="almanac.ics"',
    'content-length': Buffer.byteLength(text),
  });
  response.end(method === 'HEAD' ? undefined : text);
  return true;
};

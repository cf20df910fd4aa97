import type { IncomingMessage, ServerResponse } from 'node:http';
import { readRoutes } from '@/lib/contracts/planner/read-routes';
import { DomainError } from '@/lib/domain/error';
import { database } from '@/lib/server/database';
import { type PageAsked, readPostsJson } from '@/lib/services/posts/read-posts-json';
import { sendJsonText } from '../send-json';

const path = /^\/locations\/([0-9a-f]{24})\/posts$/;
const plain = ['cursor', 'limit', 'sort', 'order'];
const contract = readRoutes['/locations/{locationId}/posts']['~orpc'].inputSchema;

/** What is asked for, when it is a page without filters, said once each and as the contract wants it. */
function readPage(locationId: string, query: URLSearchParams): PageAsked | null {
  const names = [...query.keys()];
  if (names.some((name) => !plain.includes(name)) || new Set(names).size < names.length) return null;
  const parsed = contract?.safeParse({ locationId, ...Object.fromEntries(query) });
  return parsed?.success ? (parsed.data as PageAsked) : null;
}

/**
 * The short way for what programs ask most: a page of posts with a key in order, answered as PostgreSQL writes it.
 * Whatever is unusual about a request, and whatever is refused, takes the contract's way, which has the words for it.
 */
export async function answerPostsPage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
  const locationId = path.exec(url.pathname)?.[1];
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (request.method !== 'GET' || !locationId || !token) return false;
  const page = readPage(locationId, url.searchParams);
  if (!page) return false;
  try {
    const json = await readPostsJson(database().sql, { token, locationId, now: new Date(), page });
    if (json === null) return false;
    sendJsonText(response, 200, json);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

import type { ServerResponse } from 'node:http';
import { DomainError } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { type Topic, topics } from '@/lib/domain/topics';
import { topicsOf } from '@/lib/domain/topics-of';
import { contextFor } from '@/lib/server/request-context';
import type { Context } from '@/lib/services/context';
import type { EventStream } from '@/lib/services/events/event-stream';
import { recentEvents } from '@/lib/services/events/recent-events';
import type { Branch } from '../branch';
import { describeError } from '../planner/api-error';
import { requestHeaders } from '../request-headers';
import { sendError, sendJson } from '../send-json';

const address = /^\/api\/planner\/locations\/([^/?]+)\/live(?:\?.*)?$/;
/** What a page may have read before its stream was there: the reading and the stream begin at once, on busy lines. */
const overlapSeconds = 15;
/** A browser that does not read is cut off before it costs memory; it comes back by itself. */
const mostUnread = 1_000_000;

export type LiveOptions = {
  stream: () => EventStream;
  heartbeatMs: number;
  /** How often it is asked whether the session still holds. */
  checkMs: number;
};

function open(response: ServerResponse) {
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  // Proxies in front (nginx) would keep events back otherwise.
  response.setHeader('x-accel-buffering', 'no');
  response.writeHead(200);
  response.write('retry: 2000\n\n');
}

function follow(response: ServerResponse, ctx: Context, check: () => Promise<Context>, options: LiveOptions) {
  const write = (text: string) => {
    if (response.writableLength > mostUnread) response.destroy();
    else if (!response.writableEnded) response.write(text);
  };
  const tell = (changed: readonly Topic[], subjectId: string | null) =>
    write(`event: changed\ndata: ${JSON.stringify({ topics: changed, subjectId })}\n\n`);
  const unsubscribe = options.stream().subscribe(ctx, (event) => {
    if (event === 'missed') return tell(topics, null);
    const changed = topicsOf(event.name);
    if (changed.length > 0) tell(changed, event.subjectId);
  });
  // What happened between a page's first reading and its stream would be told to nobody, and never seen.
  recentEvents(ctx, overlapSeconds).then(
    (names) => {
      const changed = [...new Set(names.flatMap(topicsOf))];
      if (changed.length > 0) tell(changed, null);
    },
    () => tell(topics, null),
  );
  const heartbeat = setInterval(() => write(': still here\n\n'), options.heartbeatMs);
  const watch = setInterval(() => {
    // Only a clear no ends the stream; a database that is away for a moment does not.
    check().catch((error: unknown) => {
      if (error instanceof DomainError && error.code !== 'unavailable') response.end();
    });
  }, options.checkMs);
  response.once('close', () => {
    unsubscribe();
    clearInterval(heartbeat);
    clearInterval(watch);
  });
}

/** GET /api/planner/locations/{id}/live: server-sent events naming what changed in a location, until the session ends. */
export const createLiveBranch =
  (options: LiveOptions): Branch =>
  async (request, response) => {
    const locationId = address.exec(request.url ?? '')?.[1];
    if (!locationId) return false;
    if (request.method !== 'GET') {
      sendError(response.setHeader('allow', 'GET'), 405, 'invalid', 'The live stream can only be read.');
      return true;
    }
    const headers = requestHeaders(request);
    const check = async () => {
      const ctx = await contextFor(headers, locationId);
      requirePermission(ctx.actor, 'location.read');
      return ctx;
    };
    try {
      const ctx = await check();
      if (response.destroyed) return true;
      open(response);
      follow(response, ctx, check, options);
    } catch (error) {
      const { status, body } = describeError(error, 'The live stream');
      sendJson(response, status, body);
    }
    return true;
  };

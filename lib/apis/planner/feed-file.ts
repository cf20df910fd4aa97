import type { IncomingMessage, ServerResponse } from 'node:http';
import { FeedFile } from '@/lib/domain/feed';
import { feedLimits } from '@/lib/domain/feed-limits';
import { parseInput } from '@/lib/domain/parse-input';
import { requireOwnOrigin } from '@/lib/server/origin';
import { contextFor } from '@/lib/server/request-context';
import { importFeedFile } from '@/lib/services/feeds/import-feed-file';
import { requestHeaders } from '../request-headers';
import { sendError, sendJson } from '../send-json';
import { describeError } from './api-error';
import { drain } from './upload';

export const feedFilePath = /^\/locations\/([^/]+)\/feeds\/file$/;

/** The whole body, or null when it is longer than a calendar may be. */
async function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > feedLimits.bytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > feedLimits.bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** POST /locations/{id}/feeds/file?name=…&eventKind=…&hue=…&fileName=…: the bytes of an .ics file; 201 as createFeed. */
export async function importFeed(request: IncomingMessage, response: ServerResponse, locationId: string, url: URL) {
  try {
    const headers = requestHeaders(request);
    const ctx = await contextFor(headers, locationId);
    if (!headers.has('authorization')) requireOwnOrigin(headers);
    const asked = url.searchParams;
    const chosen = parseInput(FeedFile, {
      name: asked.get('name') ?? undefined,
      eventKind: asked.get('eventKind') ?? undefined,
      hue: asked.has('hue') ? Number(asked.get('hue')) : undefined,
    });
    const bytes = await readBytes(request);
    if (!bytes) {
      drain(request);
      return sendError(response, 413, 'invalid', 'This file is larger than 10 MB. Export less of the calendar.');
    }
    sendJson(response, 201, await importFeedFile(ctx, { ...chosen, fileName: asked.get('fileName') ?? '', bytes }));
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    drain(request);
    const { status, body } = describeError(error, 'A calendar file');
    sendJson(response, status, body);
  }
}

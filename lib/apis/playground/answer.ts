import type { IncomingMessage, ServerResponse } from 'node:http';
import { PlaygroundError } from '@/lib/services/playground/playground-error';

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
) {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

/** RFC 6749's shape everywhere: `error` is the code, `error_description` the sentence, `field` what it is about. */
export function sendError(response: ServerResponse, error: PlaygroundError, headers: Record<string, string> = {}) {
  sendJson(
    response,
    error.status,
    { error: error.code, error_description: error.message, field: error.field ?? undefined },
    headers,
  );
}

/** The body as it comes. Giving it up half-way leaves the connection open for the answer that says why. */
export const bodyOf = (request: IncomingMessage): AsyncIterable<Buffer> => request.iterator({ destroyOnReturn: false });

/** @throws PlaygroundError 413 naming `media` when the body is longer than `maxBytes` */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bodyOf(request)) {
    size += chunk.length;
    if (size > maxBytes)
      throw new PlaygroundError(413, 'too_large', `The file is longer than ${maxBytes} bytes.`, 'media');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

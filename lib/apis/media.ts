import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { database } from '@/lib/server/database';
import { findFile } from '@/lib/services/media/find-file';
import { placeholder } from '@/lib/services/media/placeholder';
import { mediaStorage } from '@/lib/services/media/storage';
import type { Branch } from './branch';
import { parseRange } from './parse-range';
import { sendError } from './send-json';

const address = /^\/media\/([0-9a-f]{40})(?:\/(thumb\.webp|poster\.jpg))?$/;

/** What a browser may do with a file somebody uploaded: show it, and nothing else. */
function fileHeaders(name: string, type: string, tag: string) {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'content-disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag: tag,
  };
}

type Served = 'original' | 'thumb.webp' | 'poster.jpg';
const typeOf = (stored: Served, kept: string) =>
  stored === 'original' ? kept : stored === 'thumb.webp' ? 'image/webp' : 'image/jpeg';

/** A still that is not made yet, or never will be: not kept by browsers, so that the real one is asked for. */
async function sendPlaceholder(request: IncomingMessage, response: ServerResponse) {
  const body = await placeholder();
  const headers = { ...fileHeaders('still.webp', 'image/webp', '"none"'), 'cache-control': 'no-store' };
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function send(request: IncomingMessage, response: ServerResponse, key: string, stored: Served) {
  const storage = mediaStorage();
  const [file, size] = await Promise.all([findFile(database().db, key), storage.size(key, stored)]);
  if (file && size === null && stored === 'thumb.webp') return sendPlaceholder(request, response);
  if (!file || size === null) return sendError(response, 404, 'not_found', 'There is no such image (any more).');
  // A key never gets other bytes, so it is its own tag.
  const tag = `"${key}${stored === 'original' ? '' : `-${stored}`}"`;
  const headers = fileHeaders(file.name, typeOf(stored, file.mimeType), tag);
  if (request.headers['if-none-match']?.includes(tag)) return void response.writeHead(304, headers).end();
  const range = parseRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    return void response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const length = { 'content-length': end - start + 1 };
  const part = range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {};
  response.writeHead(range ? 206 : 200, { ...headers, ...length, ...part });
  if (request.method === 'HEAD') return void response.end();
  // A reader who leaves half-way is no error of ours.
  await pipeline(await storage.open(key, stored, { start, end }), response).catch(() => response.destroy());
}

/** Files of the media library by their unguessable key: /media/{key}, /media/{key}/thumb.webp and a video's poster.jpg. */
export const mediaBranch: Branch = async (request, response) => {
  const path = request.url?.split('?')[0] ?? '';
  if (!path.startsWith('/media/')) return false;
  const [, key, still] = address.exec(path) ?? [];
  if (!key) sendError(response, 404, 'not_found', 'There is no such image.');
  else if (request.method === 'GET' || request.method === 'HEAD')
    await send(request, response, key, (still as Served | undefined) ?? 'original');
  else sendError(response.setHeader('allow', 'GET, HEAD'), 405, 'invalid', 'Images can only be read here.');
  return true;
};

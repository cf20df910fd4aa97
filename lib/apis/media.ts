import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { database } from '@/lib/server/database';
import { findFile } from '@/lib/services/media/find-file';
import { mediaStorage } from '@/lib/services/media/storage';
import type { Branch } from './branch';
import { parseRange } from './parse-range';
import { sendError } from './send-json';

const address = /^\/media\/([0-9a-f]{40})(\/thumb\.webp)?$/;

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

async function send(request: IncomingMessage, response: ServerResponse, key: string, isThumbnail: boolean) {
  const storage = mediaStorage();
  const stored = isThumbnail ? 'thumb.webp' : 'original';
  const [file, size] = await Promise.all([findFile(database().db, key), storage.size(key, stored)]);
  if (!file || size === null) return sendError(response, 404, 'not_found', 'There is no such image (any more).');
  // A key never gets other bytes, so it is its own tag.
  const tag = `"${key}${isThumbnail ? '-t' : ''}"`;
  const headers = fileHeaders(file.name, isThumbnail ? 'image/webp' : file.mimeType, tag);
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

/** Files of the media library by their unguessable key: /media/{key} and /media/{key}/thumb.webp. */
export const mediaBranch: Branch = async (request, response) => {
  const path = request.url?.split('?')[0] ?? '';
  if (!path.startsWith('/media/')) return false;
  const [, key, thumbnail] = address.exec(path) ?? [];
  if (!key) sendError(response, 404, 'not_found', 'There is no such image.');
  else if (request.method === 'GET' || request.method === 'HEAD')
    await send(request, response, key, Boolean(thumbnail));
  else sendError(response.setHeader('allow', 'GET, HEAD'), 405, 'invalid', 'Images can only be read here.');
  return true;
};

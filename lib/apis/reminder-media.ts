import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { database } from '@/lib/server/database';
import { mediaStorage } from '@/lib/services/media/storage';
import { type OpenedMedia, openMedia } from '@/lib/services/reminders/open-media';
import type { Branch } from './branch';
import { parseRange } from './parse-range';
import { sendError } from './send-json';

const address = /^\/reminder-media\/([\w.-]{20,600})$/;
const ended = 'This link has ended. Sign in to Almanac and open the reminder there.';
const missing = 'This file is not there any more, or the link is not whole.';
const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** The file's name, with the ending of what it became for its network. */
function nameOf({ name, media }: OpenedMedia): string {
  const ending = endings[media.mimeType];
  return ending ? `${name.replace(/\.\w{2,5}$/, '')}.${ending}` : name;
}

/** Shown where a browser can show it, saved under its name where it cannot; with `?save`, always saved. */
function headersOf(opened: OpenedMedia, saves: boolean) {
  const name = nameOf(opened);
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return {
    'content-type': opened.media.mimeType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `${saves ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
    'cache-control': 'private, max-age=3600',
    'x-robots-tag': 'noindex',
    'accept-ranges': 'bytes',
  };
}

async function send(request: IncomingMessage, response: ServerResponse, token: string, saves: boolean) {
  const opened = await openMedia(database().db, token);
  if (opened === 'ended') return sendError(response, 410, 'not_found', ended);
  if (!opened) return sendError(response, 404, 'not_found', missing);
  const headers = headersOf(opened, saves);
  if (opened.media.mimeType.startsWith('image/')) {
    const data = await opened.media.read();
    response.writeHead(200, { ...headers, 'accept-ranges': 'none', 'content-length': data.byteLength });
    return void response.end(request.method === 'HEAD' ? undefined : data);
  }
  // Videos and documents go out as they are kept, a part at a time.
  const size = opened.media.bytes;
  const range = parseRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    return void response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const part = range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {};
  response.writeHead(range ? 206 : 200, { ...headers, 'content-length': end - start + 1, ...part });
  if (request.method === 'HEAD') return void response.end();
  const bytes = await mediaStorage().open(opened.key, 'original', { start, end });
  await pipeline(bytes, response).catch(() => response.destroy());
}

/** GET /reminder-media/{signed}: one file of a post that is posted by hand, without a sign-in, until the link ends. */
export const reminderMediaBranch: Branch = async (request, response) => {
  const [path = '', query = ''] = request.url?.split('?') ?? [];
  if (!path.startsWith('/reminder-media/')) return false;
  const token = address.exec(path)?.[1];
  if (!token) sendError(response, 404, 'not_found', missing);
  else if (request.method === 'GET' || request.method === 'HEAD')
    await send(request, response, token, new URLSearchParams(query).has('save'));
  else sendError(response.setHeader('allow', 'GET, HEAD'), 405, 'invalid', 'Files can only be read here.');
  return true;
};

import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server } from '@tus/server';
import { DomainError } from '@/lib/domain/error';
import { maxFileBytes } from '@/lib/domain/media/media-types';
import { requireOwnOrigin } from '@/lib/server/origin';
import { contextFor } from '@/lib/server/request-context';
import type { Context } from '@/lib/services/context';
import { beginUpload } from '@/lib/services/media/begin-upload';
import { findUpload } from '@/lib/services/media/find-upload';
import { finishUpload } from '@/lib/services/media/finish-upload';
import { newUploadId, uploadStore } from '@/lib/services/media/upload-store';
import { freeYoung } from '../free-young';
import { requestHeaders } from '../request-headers';
import { sendError, sendJson } from '../send-json';
import { describeError } from './api-error';
import { drain } from './upload';

export const tusPath = /^\/locations\/([^/]+)\/uploads(?:\/([^/]+))?$/;
/** GET is JSON and answered by the contract. */
export const tusMethods = ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'];

const asking = new AsyncLocalStorage<Context>();
function asked(): Context {
  const ctx = asking.getStore();
  if (!ctx) throw new Error('An upload without a person.');
  return ctx;
}

/** A refusal in the API's own shape; tus's own errors (offsets, headers) keep theirs. */
function describe(error: unknown) {
  if (!(error instanceof Error) && typeof error === 'object' && error !== null && 'status_code' in error) return;
  const { status, body } = describeError(error, 'An upload');
  return { status_code: status, body: JSON.stringify(body) };
}

function makeServer() {
  return new Server({
    path: '/api/planner/uploads',
    datastore: uploadStore(),
    maxSize: maxFileBytes,
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    namingFunction: newUploadId,
    generateUrl: (_request, { id }) => `/api/planner/locations/${asked().locationId}/uploads/${id}`,
    onUploadCreate: async (_request, { metadata = {}, size }) => {
      const { filename, filetype, folderId } = metadata;
      const input = { name: filename || 'file', contentType: filetype ?? '', folderId: folderId || null, size };
      return { metadata: await beginUpload(asked(), input) };
    },
    onUploadFinish: async (_request, { id }) => {
      const ctx = asked();
      const upload = await findUpload(ctx, id);
      if (!upload) throw new DomainError('not_found', 'This upload is gone.');
      return { headers: { 'Upload-Media-Id': (await finishUpload(ctx, upload)).id } };
    },
    onResponseError: (_request, error) => describe(error),
  });
}

let server: Server | undefined;

/** Bytes. */
const freeEvery = 8_000_000;

/** The body as it comes, piece by piece and only when asked for: Readable.toWeb() would copy every byte. */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  // The request stays open when the upload is refused half-way: the answer goes out on its connection.
  const pieces = request.iterator({ destroyOnReturn: false });
  let unfreed = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done) return controller.close();
        unfreed += (value as Uint8Array).byteLength;
        if (unfreed > freeEvery) {
          unfreed = 0;
          freeYoung();
        }
        controller.enqueue(value as Uint8Array);
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function toWeb(request: IncomingMessage, headers: Headers): Request {
  const hasBody = request.method === 'POST' || request.method === 'PATCH';
  const body = hasBody ? bodyOf(request) : null;
  const init = { method: request.method ?? 'GET', headers, body, duplex: 'half' };
  return new Request(`http://almanac${request.url}`, init);
}

async function answer(request: IncomingMessage, response: ServerResponse, made: Response) {
  const headers = Object.fromEntries(made.headers);
  // The sender may still be sending: closing now would cut the answer off.
  if (!request.complete) delete headers.connection;
  const isJson = made.status >= 400 && made.body !== null;
  const body = Buffer.from(await made.arrayBuffer());
  const type = isJson && body[0] === 0x7b ? { 'content-type': 'application/json; charset=utf-8' } : {};
  response.writeHead(made.status, { 'cache-control': 'no-store', ...headers, ...type });
  response.end(body);
  if (!request.complete) drain(request);
}

/**
 * Uploads in pieces that go on where they stopped (tus 1.0): POST begins one, PATCH sends a piece, HEAD tells how far it
 * is, DELETE gives it up. The last piece's answer names the file in Upload-Media-Id. Another person's upload is not there.
 */
export async function resumable(request: IncomingMessage, response: ServerResponse, locationId: string, id?: string) {
  try {
    const headers = requestHeaders(request);
    const ctx = await contextFor(headers, locationId);
    if (!headers.has('authorization') && request.method !== 'HEAD' && request.method !== 'OPTIONS') {
      requireOwnOrigin(headers);
    }
    if (id && !(await findUpload(ctx, id))) {
      drain(request);
      return sendError(response, 404, 'not_found', 'This upload does not exist (any more), or is not yours.');
    }
    server ??= makeServer();
    const tus = server;
    const made = await asking.run(ctx, () => tus.handleWeb(toWeb(request, headers)));
    if (!response.destroyed) await answer(request, response, made);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    drain(request);
    const { status, body } = describeError(error, 'An upload');
    sendJson(response, status, body);
  }
}

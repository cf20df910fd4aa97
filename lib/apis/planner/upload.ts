import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxFileBytes } from '@/lib/domain/media/media-types';
import { requireOwnOrigin } from '@/lib/server/origin';
import { contextFor } from '@/lib/server/request-context';
import { MediaRefused } from '@/lib/services/media/media-refused';
import { uploadMedia } from '@/lib/services/media/upload-media';
import { requestHeaders } from '../request-headers';
import { sendJson } from '../send-json';
import { describeError } from './api-error';

export const uploadPath = /^\/locations\/([^/]+)\/media$/;

/** Lets a sender finish what it is sending, so that it reads the answer instead of a broken connection. */
export function drain(request: IncomingMessage) {
  let rest = 200_000_000;
  request.on('data', (chunk: Buffer) => {
    rest -= chunk.length;
    if (rest < 0) request.destroy();
  });
  request.on('error', () => {});
  request.resume();
}

/** POST /locations/{id}/media?name=…: the raw bytes of one file; answers 201 with its view. */
export async function upload(request: IncomingMessage, response: ServerResponse, locationId: string, url: URL) {
  try {
    const headers = requestHeaders(request);
    const ctx = await contextFor(headers, locationId);
    if (!headers.has('authorization')) requireOwnOrigin(headers);
    if (Number(headers.get('content-length') ?? 0) > maxFileBytes)
      throw new MediaRefused('too_large', 'This file is larger than 1 GB. Make it smaller and try again.');
    const view = await uploadMedia(ctx, {
      name: url.searchParams.get('name') ?? 'image',
      contentType: headers.get('content-type') ?? undefined,
      // Stays open when the file is refused half-way: the answer goes out on the same connection.
      body: request.iterator({ destroyOnReturn: false }),
    });
    sendJson(response, 201, view);
  } catch (error) {
    // The sender is gone: nobody is there to be answered.
    if (request.destroyed && !request.complete) return;
    drain(request);
    const { status, body } = describeError(error, 'An upload');
    sendJson(response, status, body);
  }
}

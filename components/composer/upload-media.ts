import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import { type ErrorCode, errorCodes } from '@/lib/domain/error';
import type { MediaView } from '@/lib/domain/views';

const lost: ActionError = {
  code: 'unavailable',
  message: 'The server did not answer. Check the connection and try again.',
};

const byStatus: Record<number, ErrorCode> = { 401: 'unauthenticated', 413: 'invalid', 415: 'invalid', 422: 'invalid' };

/** The server's own words where it gave some. */
function errorOf(status: number, body: unknown): ActionError {
  const told = (body && typeof body === 'object' && 'error' in body ? body.error : null) as Partial<ActionError> | null;
  const code = errorCodes.find((known) => known === told?.code) ?? byStatus[status] ?? 'unavailable';
  if (told?.message) return { code, message: told.message };
  if (status === 413) return { code, message: 'This file is too large for this server.' };
  return { code, message: `The server could not take this file (status ${status}). Try again.` };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** One file to the server as it is; XMLHttpRequest because fetch cannot tell how much has been sent. Never rejects. */
export function uploadMedia(
  locationId: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ActionResult<MediaView>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const url = `/api/planner/locations/${locationId}/media?name=${encodeURIComponent(file.name || 'image')}`;
    request.open('POST', url);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => {
      const body = parse(request.responseText);
      const arrived = request.status === 201 && body !== null;
      resolve(arrived ? { ok: true, data: body as MediaView } : { ok: false, error: errorOf(request.status, body) });
    };
    request.onerror = () => resolve({ ok: false, error: lost });
    request.onabort = () => resolve({ ok: false, error: { code: 'invalid', message: 'Stopped.' } });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

import type { ActionError } from '@/lib/domain/action-result';
import { type ErrorCode, errorCodes } from '@/lib/domain/error';

/** What is looked at of a failure of tus-js-client; without an answer the line was cut. */
export type LostAnswer = Error & { originalResponse?: { getStatus(): number; getBody(): string } | null };

const byStatus: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
};
const statusOf = (error: LostAnswer) => error.originalResponse?.getStatus() ?? 0;

/** Whether the same bytes may well be taken later: no answer, a server out of breath, a piece still being written. */
export function worthWaiting(error: LostAnswer): boolean {
  const status = statusOf(error);
  return status === 0 || status === 408 || status === 409 || status === 423 || status === 429 || status >= 500;
}

/** The server's own words where it gave some: `{ error: { code, message } }`, or plain text. */
export function uploadError(error: LostAnswer): ActionError {
  const status = statusOf(error);
  const text = error.originalResponse?.getBody() ?? '';
  let told: Partial<ActionError> | null = null;
  try {
    const body: unknown = JSON.parse(text);
    told =
      body && typeof body === 'object' && 'error' in body
        ? (body.error as Partial<ActionError>)
        : (body as Partial<ActionError>);
  } catch {
    told = null;
  }
  const known = errorCodes.find((code) => code === told?.code);
  const code = known ?? byStatus[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'unavailable');
  if (told?.message) return { code, message: told.message };
  if (status === 413) return { code, message: 'This file is too large for this server.' };
  if (status === 401) return { code, message: 'Your session has ended. Sign in in another tab and try again.' };
  if (status === 0)
    return { code, message: 'The server could not be reached for a long time. Check the connection and try again.' };
  return { code, message: `The server could not take this file (status ${status}). Try again.` };
}

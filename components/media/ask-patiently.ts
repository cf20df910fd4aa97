import type { LostAnswer } from './upload-error';
import { worthWaiting } from './upload-error';
import { pause, retryDelays } from './upload-retry';

/** What our server did not answer well, in the shape that uploadError() reads; status 0: it did not answer at all. */
export class Unanswered extends Error implements LostAnswer {
  readonly originalResponse: LostAnswer['originalResponse'];
  constructor(
    readonly status: number,
    body = '',
  ) {
    super(`Status ${status}`);
    this.originalResponse = status ? { getStatus: () => status, getBody: () => body } : null;
  }
}

export type Patience = { signal: AbortSignal; onWaiting: (waiting: boolean) => void };

async function askOnce<T>(method: string, path: string, body: object | undefined, signal: AbortSignal): Promise<T> {
  try {
    const response = await fetch(`/api/planner${path}`, {
      method,
      headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
      signal,
    });
    const text = await response.text();
    if (!response.ok) throw new Unanswered(response.status, text);
    return JSON.parse(text) as T;
  } catch (error) {
    if (signal.aborted || error instanceof Unanswered) throw error;
    throw new Unanswered(0);
  }
}

/**
 * One question about an upload to the planner API, asked again while the line is gone or the server out of breath.
 * @throws Unanswered with the server's words; 409 at once: parts are missing
 */
export async function askPatiently<T>(
  method: 'GET' | 'POST',
  path: string,
  body: object | undefined,
  { signal, onWaiting }: Patience,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await askOnce<T>(method, path, body, signal);
      onWaiting(false);
      return answer;
    } catch (error) {
      const delay = retryDelays[tries];
      const again = error instanceof Unanswered && error.status !== 409 && worthWaiting(error);
      if (signal.aborted || !again || delay === undefined) throw error;
      onWaiting(true);
      await pause(delay, signal);
    }
  }
}

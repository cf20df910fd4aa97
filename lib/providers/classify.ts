import type { Outcome } from '@/lib/domain/outcome';
import { type HttpAnswer, LostAnswerError, NotSentError } from './http';

/** Statuses after which nothing was posted, whoever answers: the request itself was refused (publishing.md rule 6). */
const refused = new Set([400, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 451]);

type Phase = 'prepare' | 'commit';

/** What a status other than success means for a post. In `prepare` everything may be repeated, in `commit` nothing may. */
export function outcomeOfStatus(phase: Phase, answer: HttpAnswer, now: Date, reason = reasonOf(answer)): Outcome {
  if (answer.status === 401) return { kind: 'unauthorized', reason };
  if (answer.status === 429) return { kind: 'retry', afterSeconds: retryAfter(answer.headers, now) ?? 60, reason };
  if (refused.has(answer.status)) return { kind: 'rejected', field: null, reason };
  if (phase === 'commit') return { kind: 'unknown', reason };
  return { kind: 'retry', afterSeconds: retryAfter(answer.headers, now) ?? 30, reason };
}

/** What a failed call means. @throws the error itself when it is not the network's but our own mistake. */
export function outcomeOfError(phase: Phase, error: unknown): Outcome {
  if (error instanceof NotSentError) return { kind: 'retry', afterSeconds: 30, reason: error.message };
  if (!(error instanceof LostAnswerError)) throw error;
  if (phase === 'commit') return { kind: 'unknown', reason: error.message };
  return { kind: 'retry', afterSeconds: 30, reason: error.message };
}

/**
 * Seconds to wait, from Retry-After (seconds or a date) or the reset headers of Bluesky (epoch seconds) and Mastodon
 * (ISO date). `now` is the database's clock; the answer's own Date header wins where it is given.
 */
export function retryAfter(headers: Headers, now: Date): number | null {
  const clock = Date.parse(headers.get('date') ?? '') || now.getTime();
  for (const name of ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset']) {
    const value = headers.get(name)?.trim();
    if (!value) continue;
    const number = Number(value);
    // An epoch is far larger than any wait.
    const at = Number.isFinite(number) ? (number > 1e9 ? number * 1000 : clock + number * 1000) : Date.parse(value);
    if (Number.isFinite(at)) return Math.min(Math.max(Math.ceil((at - clock) / 1000), 1), 86_400);
  }
  return null;
}

/** The network's own words: `{error, message}` (XRPC), `{error, error_description}` (OAuth), `{error}` (Mastodon). */
export function reasonOf(answer: HttpAnswer): string {
  const body = (answer.json ?? {}) as Record<string, unknown>;
  const words = [body.message, body.error_description, body.error].find((one) => typeof one === 'string' && one !== '');
  return words ? String(words).slice(0, 500) : `${new URL(answer.url).host} answered with status ${answer.status}.`;
}

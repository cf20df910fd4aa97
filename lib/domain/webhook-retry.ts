import type { WebhookAnswer } from './webhook-answer';

const minute = 60;
const hour = 60 * minute;
/** Seconds to wait after each try that failed, as Standard Webhooks proposes: ten tries within about three days. */
const waits = [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

/** After so long without one message arriving a webhook is disabled. */
export const disabledAfterDays = 5;
/** How long the log keeps what was sent. */
export const keptDays = 30;
/** How long messages are signed with the secret before as well. */
export const oldSecretHours = 24;

export type Verdict =
  | { kind: 'delivered' }
  /** The receiver said that there is nothing any more (410). */
  | { kind: 'gone' }
  | { kind: 'retry'; inSeconds: number }
  | { kind: 'failed' };

/**
 * What follows from an answer to try number `tries` (from 1). `retryAfter` are the seconds the receiver asked for, or
 * null; `chance` is 0 to 1: up to a tenth is added, so that what failed together does not come back together.
 */
export function judgeAnswer(
  { status }: Pick<WebhookAnswer, 'status'>,
  tries: number,
  retryAfter: number | null,
  chance: number,
): Verdict {
  if (status !== null && status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'gone' };
  const wait = waits[tries - 1];
  if (wait === undefined) return { kind: 'failed' };
  const asked = Math.min(retryAfter ?? 0, 24 * hour);
  return { kind: 'retry', inSeconds: Math.max(asked, wait) * (1 + chance / 10) };
}

/** Seconds of a Retry-After header, which is a number or a date; null when it says nothing. */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

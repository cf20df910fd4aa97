import type { Outcome } from './outcome';
import type { AttemptState, PublicationPart } from './publication';

/** Where a part of a publication stands after a try; the follow-up comment has all of them but `pending`. */
export type PartState = 'scheduled' | 'pending' | 'published' | 'failed' | 'unknown';
export const failureCodes = ['rejected', 'reconnect', 'disconnected', 'changed', 'tries', 'not_live', 'media'] as const;
export type FailureCode = (typeof failureCodes)[number];

export type Settlement = {
  attempt: AttemptState;
  state: PartState;
  /** Seconds until the publisher acts on it again, by the database's clock; null when nothing is left to do. */
  dueInSeconds: number | null;
  tries: number;
  /** Seconds this account is left alone (the network asked for it). */
  pauseAccountSeconds: number;
  failureCode: FailureCode | null;
  reason: string | null;
};

export const maxTries = 6;
/** A server that asks for more than a day gets asked again after a day. */
const longestWait = 86_400;
const seconds = (value: number) => Math.min(Math.max(Number.isFinite(value) ? value : 60, 0), longestWait);

/** 15 s, 30 s, 1 min … 8 min; in all about a quarter of an hour over six retries. */
export const backoffSeconds = (tries: number, first = 15) => first * 2 ** Math.max(tries - 1, 0);

/**
 * What one outcome means for the part it was about. `tries` counts those before that surely posted nothing.
 * @param quarantineSeconds how long an unknown outcome is left alone before anybody looks.
 * @param firstBackoffSeconds the wait before the first retry; doubled with each.
 */
export function settle(
  outcome: Outcome,
  before: { part: PublicationPart; tries: number; quarantineSeconds: number; firstBackoffSeconds?: number },
): Settlement {
  const quiet = { tries: before.tries, pauseAccountSeconds: 0, failureCode: null, reason: null };
  const unknown = (reason: string): Settlement => ({
    ...quiet,
    attempt: 'unknown',
    state: 'unknown',
    dueInSeconds: before.quarantineSeconds,
    reason,
  });
  const failed = (attempt: AttemptState, failureCode: FailureCode, reason: string): Settlement => ({
    ...quiet,
    attempt,
    state: 'failed',
    dueInSeconds: null,
    failureCode,
    reason,
  });
  switch (outcome.kind) {
    case 'published':
      return { ...quiet, attempt: 'published', state: 'published', dueInSeconds: null };
    case 'pending':
      // No network holds comments back; if one did, only a look would tell.
      if (before.part === 'follow_up') return unknown('The network is still working on the comment.');
      return { ...quiet, attempt: 'pending', state: 'pending', dueInSeconds: seconds(outcome.checkAfterSeconds) };
    case 'retry': {
      const tries = before.tries + 1;
      const pauseAccountSeconds = seconds(outcome.afterSeconds);
      if (tries > maxTries) {
        const stopped = failed('retry', 'tries', `Stopped after ${maxTries} retries. ${outcome.reason}`);
        return { ...stopped, tries, pauseAccountSeconds };
      }
      const dueInSeconds = Math.max(pauseAccountSeconds, backoffSeconds(tries, before.firstBackoffSeconds));
      return {
        ...quiet,
        attempt: 'retry',
        state: 'scheduled',
        dueInSeconds,
        tries,
        pauseAccountSeconds,
        reason: outcome.reason,
      };
    }
    case 'rejected':
      return failed('rejected', 'rejected', outcome.reason);
    case 'unauthorized':
      return failed('unauthorized', 'reconnect', `Reconnect the account, then retry. ${outcome.reason}`);
    case 'unknown':
      return unknown(outcome.reason);
  }
}

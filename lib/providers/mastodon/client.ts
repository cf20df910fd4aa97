import type { Outcome } from '@/lib/domain/outcome';
import { outcomeOfError, outcomeOfStatus, reasonOf } from '../classify';
import { type HttpAnswer, type HttpRequest, httpRequest } from '../http';
import { type CallContext, ProviderAuthError, type PublishJob } from '../provider';

export type Target = { url: string; token?: string };

/** A server said no; `answer` says how. */
export class MastodonError extends Error {
  constructor(readonly answer: HttpAnswer) {
    super(reasonOf(answer));
  }
}

/** One call of the REST API. Any status is an answer. */
export function mastodonCall(call: CallContext, target: Target, path: string, request: HttpRequest = {}) {
  const headers = { ...request.headers, ...(target.token && { authorization: `Bearer ${target.token}` }) };
  return httpRequest(call, `${target.url}${path}`, { ...request, headers });
}

/** As mastodonCall(), for calls whose refusal ends the work. @throws MastodonError */
export async function mastodonOk<T>(...args: Parameters<typeof mastodonCall>): Promise<T> {
  const answer = await mastodonCall(...args);
  if (answer.status !== 200 || answer.json === null) throw new MastodonError(answer);
  return answer.json as T;
}

export const targetOf = (job: Pick<PublishJob, 'account' | 'credentials'>): Target => ({
  url: job.account.serverUrl,
  token: job.credentials.accessToken,
});

/** Ids are only unique on their server; ours name it too: `109348@mastodon.social`. */
export const remoteIdOf = (id: string, server: string) => `${id}@${new URL(server).host}`;
export const localId = (remoteId: string) => remoteId.split('@')[0] ?? '';

/** A token without the scope is as good as none: connecting again asks for it. */
const isTokenOver = (answer: HttpAnswer) =>
  answer.status === 401 || (answer.status === 403 && /scope/i.test(reasonOf(answer)));

export function outcomeOfAnswer(phase: 'prepare' | 'commit', answer: HttpAnswer, now: Date): Outcome {
  if (isTokenOver(answer)) return { kind: 'unauthorized', reason: reasonOf(answer) };
  const outcome = outcomeOfStatus(phase, answer, now);
  if (outcome.kind !== 'rejected') return outcome;
  const { reason } = outcome;
  if (/not finished processing/i.test(reason)) return { kind: 'retry', afterSeconds: 15, reason };
  if (/text|character limit/i.test(reason)) return { ...outcome, field: 'summary' };
  return /file|media|description|attach/i.test(reason) ? { ...outcome, field: 'media' } : outcome;
}

/** What a failure means while preparing. @throws what is our own mistake. */
export function outcomeOfFailure(error: unknown, now: Date): Outcome {
  if (error instanceof MastodonError) return outcomeOfAnswer('prepare', error.answer, now);
  return outcomeOfError('prepare', error);
}

/** For calls outside publishing. @throws ProviderAuthError when the token is over, MastodonError otherwise. */
export function throwAnswer(answer: HttpAnswer): never {
  if (isTokenOver(answer)) throw new ProviderAuthError(reasonOf(answer));
  throw new MastodonError(answer);
}

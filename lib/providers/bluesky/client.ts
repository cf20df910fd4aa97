import type { Outcome } from '@/lib/domain/outcome';
import { outcomeOfError, outcomeOfStatus, reasonOf } from '../classify';
import { type HttpAnswer, httpRequest } from '../http';
import { type CallContext, ProviderAuthError } from '../provider';

export type Target = { url: string; token?: string };
/** A list is a repeated name. */
type Query = Record<string, string | string[]>;
type Input = { json?: unknown; bytes?: Uint8Array; type?: string; timeout?: number; post?: boolean };

/** A server said no; `answer` says how. */
export class XrpcError extends Error {
  constructor(readonly answer: HttpAnswer) {
    super(reasonOf(answer));
  }
  get code(): string {
    return codeOf(this.answer);
  }
}

const codeOf = (answer: HttpAnswer) => String((answer.json as { error?: unknown } | null)?.error ?? '');

/** One XRPC call: a query, or a procedure when it has a body. Any status is an answer. */
export function xrpc(call: CallContext, target: Target, method: string, query: Query = {}, input: Input = {}) {
  const url = new URL(`/xrpc/${method}`, target.url);
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) url.searchParams.append(name, one);
  }
  const headers: Record<string, string> = {};
  if (target.token) headers.authorization = `Bearer ${target.token}`;
  if (input.type) headers['content-type'] = input.type;
  const procedure = input.json !== undefined || input.bytes !== undefined || input.post;
  const { json, bytes, timeout } = input;
  return httpRequest(call, url.href, { method: procedure ? 'POST' : 'GET', headers, json, bytes, timeout });
}

/** As xrpc(), for calls whose refusal ends the work. @throws XrpcError */
export async function xrpcOk<T>(...args: Parameters<typeof xrpc>): Promise<T> {
  const answer = await xrpc(...args);
  if (answer.status !== 200 || answer.json === null) throw new XrpcError(answer);
  return answer.json as T;
}

/** A PDS answers 400, not 401, for tokens that are over. */
const overTokens = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing', 'AuthenticationRequired', 'BadJwt']);
export const isTokenOver = (answer: HttpAnswer) =>
  answer.status === 401 || (answer.status === 400 && overTokens.has(codeOf(answer)));

export function outcomeOfAnswer(phase: 'prepare' | 'commit', answer: HttpAnswer, now: Date): Outcome {
  if (isTokenOver(answer)) return { kind: 'unauthorized', reason: reasonOf(answer) };
  const outcome = outcomeOfStatus(phase, answer, now);
  if (outcome.kind !== 'rejected') return outcome;
  if (/record\.text|grapheme/.test(outcome.reason)) return { ...outcome, field: 'summary' };
  return /embed|image|blob/i.test(outcome.reason) ? { ...outcome, field: 'media' } : outcome;
}

/** What a failure means while preparing. @throws what is our own mistake. */
export function outcomeOfFailure(error: unknown, now: Date): Outcome {
  if (error instanceof XrpcError) return outcomeOfAnswer('prepare', error.answer, now);
  return outcomeOfError('prepare', error);
}

/** For calls outside publishing. @throws ProviderAuthError when the session is over, XrpcError otherwise. */
export function throwAnswer(answer: HttpAnswer): never {
  if (isTokenOver(answer)) throw new ProviderAuthError(reasonOf(answer));
  throw new XrpcError(answer);
}

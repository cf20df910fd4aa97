import type { ErrorCode, FieldIssue } from './error';

/** What a server action answers: errors are data, because thrown ones lose their words in production. */
export type ActionError = { code: ErrorCode; message: string; issues?: FieldIssue[]; retryAfterSeconds?: number };
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };

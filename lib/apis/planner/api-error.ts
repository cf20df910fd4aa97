import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { DomainError, type ErrorCode, type FieldIssue } from '@/lib/domain/error';
import { isDatabaseDown, toActionError } from '@/lib/server/action-error';
import { MediaRefused } from '@/lib/services/media/media-refused';

/** One status for each way a verb can fail; docs/apis/planner.md prints this table. */
export const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
};

const refusalStatus = { too_large: 413, wrong_type: 415, unusable: 422 } as const;

export type ErrorBody = {
  error: { code: ErrorCode; message: string; issues?: FieldIssue[]; retryAfterSeconds?: number };
};

/** An error of ours as status and body; anything that is no DomainError is logged and gets an id instead of a stack. */
export function describeError(error: unknown, where: string): { status: number; body: ErrorBody } {
  const told = toActionError(error, where);
  if (error instanceof MediaRefused) return { status: refusalStatus[error.kind], body: { error: told } };
  const ours = error instanceof DomainError || isDatabaseDown(error);
  return { status: ours ? statusOf[told.code] : 500, body: { error: told } };
}

const issuesOf = (error: ValidationError): FieldIssue[] =>
  error.issues.map(({ path = [], message }) => ({
    path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message,
  }));

/** Errors of procedures, as oRPC carries them to encodeApiError(). */
export function toApiError(error: unknown, where: string): ORPCError<string, ErrorBody> {
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const issues = issuesOf(error.cause);
    const [first] = issues;
    const message = first ? `${first.path ? `${first.path}: ` : ''}${first.message}` : 'This request is not right.';
    return new ORPCError('INVALID', { status: 400, message, data: { error: { code: 'invalid', message, issues } } });
  }
  const { status, body } = describeError(error, where);
  return new ORPCError(body.error.code.toUpperCase(), { status, message: body.error.message, data: body });
}

/** The one shape of errors on the wire. */
export function encodeApiError(error: ORPCError<string, unknown>): ErrorBody {
  const { data } = error;
  if (typeof data === 'object' && data !== null && 'error' in data) return data as ErrorBody;
  return { error: { code: 'invalid', message: 'This request cannot be read. Send JSON as the documentation shows.' } };
}

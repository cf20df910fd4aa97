/** The seven ways a verb can fail. Every surface words them its own way (HTTP status, toast, vendor envelope). */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One thing wrong with one field. `path` is dotted: `summary`, `media.0.altText`, `schedule.wallTime`. */
export type FieldIssue = { path: string; message: string };

/** The one error type of domain and services. `message` is a whole sentence a person can act on. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly detail: { issues?: FieldIssue[]; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const invalid = (message: string, issues?: FieldIssue[]) => new DomainError('invalid', message, { issues });
export const notFound = (what: string) => new DomainError('not_found', `${what} was not found in this location.`);
export const conflict = (message: string) => new DomainError('conflict', message);
export const forbidden = (message: string) => new DomainError('forbidden', message);

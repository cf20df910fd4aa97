import { randomBytes } from 'node:crypto';
import type { ActionError } from '@/lib/domain/action-result';
import { DomainError } from '@/lib/domain/error';

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'SERVER_SILENT',
  'NO_FREE_CONNECTION',
  // PostgreSQL: shutting down, crashed, starting up, too many connections.
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Whether an error means that the database could not be asked at all (drizzle wraps the driver's error as cause). */
export function isDatabaseDown(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && connectionCodes.has(cause.code)) return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseDown)) return true;
  }
  return false;
}

/**
 * Words for any failure of a service, for actions and for the planner API. A DomainError speaks for itself; anything
 * else is our fault: it is logged with an id, and the person gets the id and no stack.
 */
export function toActionError(error: unknown, where: string): ActionError {
  if (error instanceof DomainError) return { code: error.code, message: error.message, ...error.detail };
  const id = randomBytes(4).toString('hex');
  console.error(`[${id}] ${where} failed:`, error);
  if (isDatabaseDown(error)) {
    return {
      code: 'unavailable',
      message: 'The database does not answer. Nothing was lost; wait a moment and try again.',
      retryAfterSeconds: 5,
    };
  }
  return {
    code: 'unavailable',
    message: `Something went wrong on the server. Try again; if it stays, look for ${id} in the server’s log.`,
  };
}

import type * as z from 'zod/mini';
import type { ActionResult } from '@/lib/domain/action-result';
import { DomainError, invalid } from '@/lib/domain/error';
import { parseInput } from '@/lib/domain/parse-input';
import type { Context } from '@/lib/services/context';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { answer } from './answer';
import { database } from './database';
import { currentUser } from './request-context';

/** A server action of the Playground network's own pages. It knows no tenants, only that somebody is signed in. */
export function playgroundAction<S extends z.core.$ZodType, T>(
  schema: S,
  work: (db: Context['db'], input: z.output<S>, now: Date) => Promise<T>,
) {
  return async (input: z.input<S>): Promise<ActionResult<T>> =>
    answer('An action of Playground', async (headers) => {
      if (!(await currentUser(headers))) {
        throw new DomainError('unauthenticated', 'Sign in to Almanac first, then try again.');
      }
      try {
        return await work(database().db, parseInput(schema, input), new Date());
      } catch (error) {
        if (!(error instanceof PlaygroundError)) throw error;
        throw invalid(error.message, error.field === null ? [] : [{ path: error.field, message: error.message }]);
      }
    });
}

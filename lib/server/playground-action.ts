import type * as z from 'zod/mini';
import type { ActionResult } from '@/lib/domain/action-result';
import { DomainError, invalid } from '@/lib/domain/error';
import { parseInput } from '@/lib/domain/parse-input';
import type { Context } from '@/lib/services/context';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { answer } from './answer';
import { clientAddress } from './client-address';
import { database } from './database';
import { currentUser } from './request-context';

type Db = Context['db'];

/** A server action of the Playground network's own pages. It knows no tenants, only that somebody is signed in. */
export function playgroundAction<S extends z.core.$ZodType, T>(
  schema: S,
  work: (db: Db, input: z.output<S>, now: Date) => Promise<T>,
) {
  return async (input: z.input<S>): Promise<ActionResult<T>> =>
    answer('An action of Playground', async (headers) => {
      if (!(await currentUser(headers))) {
        throw new DomainError('unauthenticated', 'Sign in to Almanac first, then try again.');
      }
      return inItsWords(() => work(database().db, parseInput(schema, input), new Date()));
    });
}

/** One that anybody may do who looks at the network; `address` is what to count them by. */
export function visitorAction<S extends z.core.$ZodType, T>(
  schema: S,
  work: (db: Db, input: z.output<S>, visit: { address: string; now: Date }) => Promise<T>,
) {
  return async (input: z.input<S>): Promise<ActionResult<T>> =>
    answer('A visit to Playground', (headers) => {
      const visit = { address: clientAddress(headers), now: new Date() };
      return inItsWords(() => work(database().db, parseInput(schema, input), visit));
    });
}

async function inItsWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PlaygroundError)) throw error;
    throw invalid(error.message, error.field === null ? [] : [{ path: error.field, message: error.message }]);
  }
}

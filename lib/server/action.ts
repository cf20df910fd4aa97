import type * as z from 'zod/mini';
import type { ActionResult } from '@/lib/domain/action-result';
import { parseInput } from '@/lib/domain/parse-input';
import type { Context } from '@/lib/services/context';
import { answer } from './answer';
import { contextFor } from './request-context';

/**
 * A server action out of a verb: own origin → session → input → service → result as data.
 * The location comes beside the input because it says whose context to build; it is checked against the session.
 */
export function action<S extends z.core.$ZodType, T>(
  schema: S,
  service: (ctx: Context, input: z.output<S>) => Promise<T>,
) {
  return async (locationId: string, input: z.input<S>): Promise<ActionResult<T>> =>
    answer(`The action ${service.name}`, async (headers) => {
      const ctx = await contextFor(headers, String(locationId));
      return service(ctx, parseInput(schema, input));
    });
}

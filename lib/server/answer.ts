import { headers } from 'next/headers';
import * as z from 'zod/mini';
import type { ActionResult } from '@/lib/domain/action-result';
import { invalid } from '@/lib/domain/error';
import { toActionError } from './action-error';
import { requireOwnOrigin } from './origin';

/** @throws DomainError invalid, with one issue per field */
export function parseInput<S extends z.core.$ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw invalid(issues[0] ? `${issues[0].message}` : 'Something in this form is not right.', issues);
}

/** What every server action does around its work: checks where it came from, and answers failures as data. */
export async function answer<T>(where: string, work: (headers: Headers) => Promise<T>): Promise<ActionResult<T>> {
  try {
    const requestHeaders = await headers();
    requireOwnOrigin(requestHeaders);
    return { ok: true, data: await work(requestHeaders) };
  } catch (error) {
    return { ok: false, error: toActionError(error, where) };
  }
}

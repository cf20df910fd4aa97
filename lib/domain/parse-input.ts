import * as z from 'zod/mini';
import { invalid } from './error';

/** @throws DomainError invalid, with one issue per wrong field and the first one's words as message */
export function parseInput<S extends z.core.$ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw invalid(issues[0]?.message ?? 'Something in this input is not right.', issues);
}

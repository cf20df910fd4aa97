import * as z from 'zod/mini';
import { invalid } from './error';

/** PostgreSQL keeps no NUL character in text: said here once, instead of failing there. */
function pathOfNul(value: unknown, path: string[] = []): string[] | null {
  if (typeof value === 'string') return value.includes('\u0000') ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfNul(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}

export function refuseNul(input: unknown): void {
  const path = pathOfNul(input);
  if (!path) return;
  const message = 'There is an invisible character (NUL) in this text that cannot be saved. Type it anew.';
  throw invalid(message, [{ path: path.join('.'), message }]);
}

/** @throws DomainError invalid, with one issue per wrong field and the first one's words as message */
export function parseInput<S extends z.core.$ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) {
    refuseNul(parsed.data);
    return parsed.data;
  }
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw invalid(issues[0]?.message ?? 'Something in this input is not right.', issues);
}

import { blankText, secretName } from '@/lib/domain/blank-secrets';

const longest = 4000;
const deepest = 6;

/** Of a failed query everything is told but what it was asked with: that may be a token. PostgreSQL quotes it, too. */
const worded = (text: string) => blankText(text.slice(0, longest).replace(/(\nparams: )[^\n]*/g, '$1…'));
const unquoted = (error: Error) =>
  error.name === 'PostgresError' ? (text: string) => text.replace(/: "[^"]*"/g, ': "…"') : String;

function fitError(error: Error, depth: number): Record<string, unknown> {
  const { code, cause } = error as Error & { code?: unknown };
  const own = unquoted(error);
  return {
    type: error.name,
    message: worded(own(error.message)),
    stack: worded(own(error.stack ?? '')),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(cause === undefined ? {} : { cause: fitValue(cause, depth + 1) }),
  };
}

function fitValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return worded(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > deepest) return '…';
  if (value instanceof Error) return fitError(value, depth);
  if (value instanceof URL) return worded(value.href);
  if (Array.isArray(value)) return value.map((one) => fitValue(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      secretName.test(key) && one !== null && typeof one !== 'boolean' ? '…' : fitValue(one, depth + 1),
    ]),
  );
}

/** What is logged, without anything that opens doors: fields named like secrets, tokens in words, values of queries. */
export const fitForLog = (fields: Record<string, unknown>) => fitValue(fields, 0) as Record<string, unknown>;

import { parseArgs } from 'node:util';
import { invalid } from '@/lib/domain/error';

/** Reads `--name value` pairs: all of `names` must be there; `many` may come any number of times. @throws DomainError */
export function readFlags<N extends string>(words: string[], names: N[], many?: string) {
  const options: Record<string, { type: 'string'; multiple?: boolean }> = {};
  for (const name of names) options[name] = { type: 'string' };
  if (many) options[many] = { type: 'string', multiple: true };
  const values = parse(words, options);
  const missing = names.filter((name) => !values[name]);
  if (missing.length > 0) throw invalid(`Missing: ${missing.map((name) => `--${name}`).join(', ')}.`);
  return {
    required: Object.fromEntries(names.map((name) => [name, String(values[name])])) as Record<N, string>,
    many: many ? [values[many] ?? []].flat().map(String) : [],
  };
}

function parse(args: string[], options: Record<string, { type: 'string'; multiple?: boolean }>) {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

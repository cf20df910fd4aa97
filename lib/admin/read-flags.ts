import { parseArgs } from 'node:util';
import { invalid } from '@/lib/domain/error';

type Options = Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;

/**
 * Reads `--name value` pairs: all of `names` must be there; `many` may come any number of times; `may` once or not, with
 * a value (`may`) or without (`set`). @throws DomainError
 */
export function readFlags<N extends string>(
  words: string[],
  names: N[],
  many?: string,
  { may = [], set = [] }: { may?: string[]; set?: string[] } = {},
) {
  const options: Options = {};
  for (const name of may) options[name] = { type: 'string' };
  for (const name of set) options[name] = { type: 'boolean' };
  for (const name of names) options[name] = { type: 'string' };
  if (many) options[many] = { type: 'string', multiple: true };
  const values = parse(words, options);
  const missing = names.filter((name) => !values[name]);
  if (missing.length > 0) throw invalid(`Missing: ${missing.map((name) => `--${name}`).join(', ')}.`);
  return {
    required: Object.fromEntries(names.map((name) => [name, String(values[name])])) as Record<N, string>,
    given: (name: string) => (typeof values[name] === 'string' ? String(values[name]) : null),
    isSet: (name: string) => values[name] === true,
    many: many ? [values[many] ?? []].flat().map(String) : [],
  };
}

function parse(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

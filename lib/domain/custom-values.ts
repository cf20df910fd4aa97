import type { PostDraft } from './post';

/** Names as they stand between braces, in small letters: `location.phone`. */
export type CustomValues = Record<string, string>;

/** `{{location.phone}}`: two words at least, so that other braces stay what the author wrote. */
export const customValuePattern = /\{\{\s*([a-z]\w*(?:\.\w+)+)\s*\}\}/gi;

const givenValue = (values: CustomValues, name: string): string => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value?.trim() ? value : '';
};

/** The names a text asks for, each once, in order. */
export function customValuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(customValuePattern)].map(([, name = '']) => name.toLowerCase()))];
}

/** The text as it goes out. What has no value (or an empty one) stays as written and is listed. Values are not resolved again. */
export function resolveCustomValues(text: string, values: CustomValues): { text: string; unresolved: string[] } {
  const resolved = text.replace(customValuePattern, (whole, name: string) => {
    return givenValue(values, name.toLowerCase()) || whole;
  });
  return { text: resolved, unresolved: customValuesIn(text).filter((name) => givenValue(values, name) === '') };
}

/** The same shape with every string resolved. */
function resolveDeep<Value>(value: Value, values: CustomValues): Value {
  if (typeof value === 'string') return resolveCustomValues(value, values).text as Value;
  if (Array.isArray(value)) return value.map((item) => resolveDeep(item, values)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolveDeep(inner, values)])) as Value;
}

/** A draft as it goes out: texts, comments, alt texts, the link card and the networks' own fields. */
export function resolveDraft<Draft extends Partial<PostDraft>>(draft: Draft, values: CustomValues): Draft {
  const { summary, followUpComment, overrides, details, linkPreview, media } = draft;
  return { ...draft, ...resolveDeep({ summary, followUpComment, overrides, details, linkPreview, media }, values) };
}

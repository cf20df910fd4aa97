import { error, type Found, number } from './checked';

const address = /^https?:\/\/[^\s/?#]+\S*$/i;

/** A title, a code, a note: at most `max` UTF-16 units. */
export function atMost(path: string, value: string | undefined, max: number, what: string, name: string): Found[] {
  if (value === undefined || value.length <= max) return [];
  const over = number(value.length - max);
  const message = `${name} allows ${number(max)} characters in ${what}; this has ${number(value.length)}. Shorten it by ${over}.`;
  return [error(path, message, { kind: 'trim', path, text: cut(value, max), label: `Shorten ${what}` })];
}

/** Not through the middle of a character made of two units. */
function cut(value: string, max: number): string {
  const end = /[\ud800-\udbff]/.test(value[max - 1] ?? '') ? max - 1 : max;
  return value.slice(0, end).trimEnd();
}

export function anAddress(path: string, value: string | undefined, what: string): Found[] {
  if (!value?.trim() || address.test(value.trim())) return [];
  return [error(path, `${what} is no web address. Use one like https://example.com.`)];
}

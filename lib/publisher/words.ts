import { customValuesIn, resolveCustomValues } from '@/lib/domain/custom-values';
import type { Outcome } from '@/lib/domain/outcome';
import type { PostDetails } from '@/lib/domain/post-details';
import { linksIn, replaceLinks } from '@/lib/domain/short-link';
import type { AccountDraft } from './draft-of';
import type { Machine } from './machine';
import type { WorkRow } from './rows';

/** Every text one account gets, as it goes over the wire. */
export type Words = {
  text: string;
  details: PostDetails;
  card: { url: string; title: string; description: string };
  /** In the order of the media. */
  altTexts: string[];
};

const handle = 'almanac.words';

/** As people wrote them. */
export function wordsOf(row: WorkRow, draft: AccountDraft): Words {
  const { url = '', title = '', description = '' } = draft.linkPreview ?? {};
  const text = row.part === 'follow_up' ? draft.followUpComment : draft.summary;
  const altTexts = draft.media.map(({ altText }) => altText);
  return { text, details: draft.details, card: { url, title, description }, altTexts };
}

/** Whether what goes out is just what is written: nothing to fill in, no link to be shortened. */
export const goesOutAsWritten = (row: WorkRow, words: Words): boolean =>
  !namesCustomValues(words) && !(row.shortenLinks && linksIn(words.text).length > 0);

/**
 * As an attempt at this content put them: a retry says the same, and a look-back knows what to look for, even when a
 * custom value was changed meanwhile.
 */
export function wordsSent(handles: Record<string, string>): Words | null {
  const kept = handles[handle];
  return kept === undefined ? null : (JSON.parse(kept) as Words);
}

/** The handle that keeps them; none for words that are just as they were written. */
export const keepWords = (words: Words, written: Words): Record<string, string> => {
  const json = JSON.stringify(words);
  return json === JSON.stringify(written) ? {} : { [handle]: json };
};

/** Whether anything in them is to be filled in. */
export const namesCustomValues = (words: Words): boolean => customValuesIn(JSON.stringify(words)).length > 0;

function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)])) as T;
}

/**
 * Custom values filled in; a name without a value would be seen by everybody, so it stops the post. What other networks'
 * fields name does not matter here.
 */
export function fillIn(row: WorkRow, words: Words, values: Record<string, string>): Words | Outcome {
  const missing = new Set<string>();
  const own = { ...words, details: Object.entries(words.details).filter(([network]) => network === row.network) };
  mapStrings(own, (text) => {
    for (const name of resolveCustomValues(text, values).unresolved) missing.add(name);
    return text;
  });
  if (missing.size === 0) return mapStrings(words, (text) => resolveCustomValues(text, values).text);
  const names = [...missing].map((name) => `{{${name}}}`).join(', ');
  const reason =
    `${names} ${missing.size > 1 ? 'have' : 'has'} no value in this location. Nothing was sent. ` +
    'Set it in the location’s settings or take it out of the text, then retry.';
  return { kind: 'rejected', field: 'summary', reason };
}

/** Links of the text behind short addresses of ours; those of its fields stay, as networks show them. */
export async function shorten(machine: Machine, row: WorkRow, words: Words): Promise<Words> {
  const links = linksIn(words.text);
  if (!row.shortenLinks || links.length === 0) return words;
  return { ...words, text: replaceLinks(words.text, await machine.shortenLinks(row, links)) };
}

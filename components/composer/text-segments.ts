import type { NetworkId } from '@/lib/domain/network';

export type TextSegment = { kind: 'text' | 'link' | 'mention' | 'tag'; text: string };

const schemeLink = String.raw`https?:\/\/[^\s<>"]+`;
// Bluesky also finds links without a scheme; a short list of endings keeps "end.Start" from being one.
const bareLink = String.raw`(?<![@\p{L}\p{N}._-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|app|dev|social|eu|de|at|ch|uk|co|fr|nl|it|es|info)(?:\/[^\s<>"]*)?(?![\p{L}\p{N}-])`;
const tag = String.raw`(?<![\p{L}\p{N}_&/#])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}\p{M}_]+`;
const mentionOf = {
  bluesky: String.raw`(?<![\p{L}\p{N}_./-])@[a-z0-9-]+(?:\.[a-z0-9-]+)+`,
  mastodon: String.raw`(?<![\p{L}\p{N}_/])@[a-z0-9_]+(?:@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?`,
  playground: String.raw`(?<![\p{L}\p{N}_./])@[a-z0-9_.-]*[a-z0-9_]`,
};
const anyMention = String.raw`(?<![\p{L}\p{N}_./])@[a-z0-9_-]+(?:[.@][a-z0-9-]+)*`;

const compile = (link: string, mention: string) =>
  new RegExp(`(?<link>${link})|(?<mention>${mention})|(?<tag>${tag})`, 'giu');
const patterns: { any: RegExp } & Partial<Record<NetworkId, RegExp>> = {
  playground: compile(schemeLink, mentionOf.playground),
  mastodon: compile(schemeLink, mentionOf.mastodon),
  bluesky: compile(`${schemeLink}|${bareLink}`, mentionOf.bluesky),
  any: compile(`${schemeLink}|${bareLink}`, anyMention),
};

/** Signs that end the sentence, not the link. */
const withoutTail = (link: string) => {
  const cut = link.replace(/[.,;:!?'"»”’]+$/u, '');
  return cut.endsWith(')') && !cut.includes('(') ? cut.slice(0, -1) : cut;
};

/**
 * A text in pieces as a network would colour them; the pieces joined are the text again.
 * Only for showing: what is really sent is decided by the provider.
 */
export function textSegments(text: string, network: NetworkId | 'any'): TextSegment[] {
  const segments: TextSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(patterns[network] ?? patterns.any)) {
    const kind = match.groups?.link ? 'link' : match.groups?.mention ? 'mention' : 'tag';
    const found = kind === 'link' ? withoutTail(match[0]) : match[0];
    if (match.index > end) segments.push({ kind: 'text', text: text.slice(end, match.index) });
    segments.push({ kind, text: found });
    end = match.index + found.length;
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) });
  return segments;
}

/** The first link of a text with its scheme, or null: what a link card would show. */
export function firstLink(text: string, network: NetworkId | 'any'): string | null {
  const link = textSegments(text, network).find((segment) => segment.kind === 'link')?.text;
  if (!link) return null;
  return /^https?:/i.test(link) ? link : `https://${link}`;
}

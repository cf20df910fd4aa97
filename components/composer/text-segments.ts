import { customValuePattern } from '@/lib/domain/custom-values';
import type { NetworkId } from '@/lib/domain/network';

/** `value` is a custom value that stands for words still to come, like `{{location.name}}`. */
export type TextSegment = { kind: 'text' | 'link' | 'mention' | 'tag' | 'value'; text: string };

const schemeLink = String.raw`https?:\/\/[^\s<>"{}]+`;
// Some networks also find links without a scheme; a short list of endings keeps "end.Start" from being one.
const bareLink = String.raw`(?<![@\p{L}\p{N}._-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|app|dev|social|eu|de|at|ch|uk|co|fr|nl|it|es|info)(?:\/[^\s<>"{}]*)?(?![\p{L}\p{N}-])`;
const anyLink = `${schemeLink}|${bareLink}`;
const tag = String.raw`(?<![\p{L}\p{N}_&/#])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}\p{M}_]+`;
const cashTag = String.raw`(?<![\p{L}\p{N}_$])\$[a-z]{1,6}(?![\p{L}\p{N}_])`;
const value = customValuePattern.source.replace('(', '(?:');
const nothing = '(?!)';
const userName = String.raw`(?<![\p{L}\p{N}_./])@[a-z0-9_](?:[a-z0-9_.]*[a-z0-9_])?`;

/** What each network makes a link of by itself; names it links only by id (Facebook, LinkedIn) come from the draft. */
type Marks = { link: string; mention: string; tag: string };
const marks: Record<NetworkId | 'any', Marks> = {
  playground: { link: schemeLink, mention: String.raw`(?<![\p{L}\p{N}_./])@[a-z0-9_.-]*[a-z0-9_]`, tag },
  facebook: { link: anyLink, mention: nothing, tag },
  instagram: { link: nothing, mention: userName, tag },
  threads: { link: anyLink, mention: userName, tag },
  linkedin: { link: anyLink, mention: nothing, tag },
  tiktok: { link: nothing, mention: userName, tag },
  tiktok_business: { link: nothing, mention: userName, tag },
  youtube: { link: schemeLink, mention: String.raw`(?<![\p{L}\p{N}_./])@[\p{L}\p{N}_.·-]*[\p{L}\p{N}_]`, tag },
  pinterest: { link: nothing, mention: nothing, tag },
  google: { link: nothing, mention: nothing, tag: nothing },
  x: { link: anyLink, mention: String.raw`(?<![\p{L}\p{N}_/])@[a-z0-9_]{1,15}`, tag: `${tag}|${cashTag}` },
  bluesky: { link: anyLink, mention: String.raw`(?<![\p{L}\p{N}_./-])@[a-z0-9-]+(?:\.[a-z0-9-]+)+`, tag },
  mastodon: {
    link: schemeLink,
    mention: String.raw`(?<![\p{L}\p{N}_/])@[a-z0-9_]+(?:@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?`,
    tag,
  },
  community: { link: anyLink, mention: nothing, tag },
  any: { link: anyLink, mention: String.raw`(?<![\p{L}\p{N}_./])@[a-z0-9_-]+(?:[.@][a-z0-9-]+)*`, tag },
};

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const compile = (marks: Marks, named: string) =>
  new RegExp(
    `(?<value>${value})|(?<named>${named})|(?<link>${marks.link})|(?<mention>${marks.mention})|(?<tag>${marks.tag})`,
    'giu',
  );
const patterns = new Map<string, RegExp>();
function patternOf(network: NetworkId | 'any', names: readonly string[]): RegExp {
  if (names.length > 0) return compile(marks[network], names.map(escaped).join('|'));
  const known = patterns.get(network) ?? compile(marks[network], nothing);
  patterns.set(network, known);
  return known;
}

/** Signs that end the sentence, not the link. */
const withoutTail = (link: string) => {
  const cut = link.replace(/[.,;:!?'"»”’]+$/u, '');
  return cut.endsWith(')') && !cut.includes('(') ? cut.slice(0, -1) : cut;
};

function kindOf(groups: Record<string, string | undefined> = {}): TextSegment['kind'] {
  if (groups.value) return 'value';
  if (groups.link) return 'link';
  return groups.tag ? 'tag' : 'mention';
}

/**
 * A text in pieces as a network would colour them; the pieces joined are the text again. `names` are words of the
 * text that the draft links to somebody. Only for showing: what is really sent is decided by the provider.
 */
export function textSegments(text: string, network: NetworkId | 'any', names: readonly string[] = []): TextSegment[] {
  const segments: TextSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(patternOf(network, names))) {
    const kind = kindOf(match.groups);
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

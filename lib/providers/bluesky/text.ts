import tlds from 'tlds' with { type: 'json' };

/** What a stretch of text is; `mention` still holds the handle, the record wants its DID. */
type Feature = { kind: 'mention'; handle: string } | { kind: 'link'; uri: string } | { kind: 'tag'; tag: string };
export type Span = { byteStart: number; byteEnd: number; feature: Feature };

// The patterns are those of Bluesky's own client (@atproto/api 0.21.0, MIT), so that what becomes a link here is what
// becomes one there; the test compares both. The package itself costs 66 MB of memory for these lines.
const mention = /(^|\s|\()(@)([a-zA-Z0-9.-]+)(\b)/g;
const link = /(^|\s|\()((https?:\/\/[\S]+)|((?<domain>[a-z][a-z0-9]*(\.[a-z0-9]+)+)[\S]*))/gim;
const invisible = '\\u00AD\\u2060\\u200A\\u200B\\u200C\\u200D\\u20e2';
const tag = new RegExp(
  `(^|\\s)[#＃]((?!\\ufe0f)[^\\s${invisible}]*[^\\d\\s\\p{P}${invisible}]+[^\\s${invisible}]*)?`,
  'gu',
);
const cashtag = /(^|\s|\()\$([A-Za-z][A-Za-z0-9]{0,4})(?=\s|$|[.,;:!?)"'\u2019])/gu;
const endPunctuation = /\p{P}+$/gu;
const maxTagGraphemes = 64;

const knownDomains = new Set<string>(tlds);
const isDomain = (name: string) => name.includes('.') && knownDomains.has(name.slice(name.lastIndexOf('.') + 1));
const graphemes = new Intl.Segmenter();

/** Mentions, links and tags with their places in UTF-8 bytes, in the order of the text. */
export function findSpans(text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, length: number, feature: Feature) => {
    const byteStart = Buffer.byteLength(text.slice(0, start));
    spans.push({ byteStart, byteEnd: byteStart + Buffer.byteLength(text.slice(start, start + length)), feature });
  };
  for (const match of text.matchAll(mention)) {
    const handle = match[3] ?? '';
    if (!isDomain(handle) && !handle.endsWith('.test')) continue;
    add(match.index + (match[1]?.length ?? 0), handle.length + 1, { kind: 'mention', handle });
  }
  for (const match of text.matchAll(link)) {
    const written = match[2] ?? '';
    if (!written.startsWith('http') && !isDomain(match.groups?.domain ?? '')) continue;
    const shown = withoutEnd(written);
    const uri = written.startsWith('http') ? shown : `https://${shown}`;
    add(match.index + (match[1]?.length ?? 0), shown.length, { kind: 'link', uri });
  }
  for (const match of text.matchAll(tag)) {
    const name = (match[2] ?? '').trim().replace(endPunctuation, '');
    if (name === '' || [...graphemes.segment(name)].length > maxTagGraphemes) continue;
    add(match.index + (match[1]?.length ?? 0), name.length + 1, { kind: 'tag', tag: name });
  }
  for (const match of text.matchAll(cashtag)) {
    const ticker = match[2] ?? '';
    add(match.index + (match[1]?.length ?? 0), ticker.length + 1, { kind: 'tag', tag: `$${ticker.toUpperCase()}` });
  }
  return spans.sort((one, other) => one.byteStart - other.byteStart);
}

/** A full stop or a bracket after a link belongs to the sentence. */
function withoutEnd(link: string): string {
  const shown = /[.,;:!?]$/.test(link) ? link.slice(0, -1) : link;
  return /[)]$/.test(shown) && !shown.includes('(') ? shown.slice(0, -1) : shown;
}

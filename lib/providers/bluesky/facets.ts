import type { Mention } from '@/lib/domain/post';
import type { CallContext } from '../provider';
import { type Target, XrpcError, xrpc } from './client';
import { findSpans, type Span } from './text';

export type Facet = {
  $type: 'app.bsky.richtext.facet';
  index: { byteStart: number; byteEnd: number };
  features: object[];
};

/**
 * The facets of a text. Whom the author chose (`mentions` with a DID) is meant wherever their words stand; other handles
 * are looked up, and mentions of nobody stay plain text. @throws XrpcError when the server cannot say who is meant.
 */
export async function facetsOf(call: CallContext, target: Target, text: string, mentions: Mention[] = []) {
  const facets: Facet[] = chosenMentions(text, mentions);
  const chosen = facets.map(({ index }) => index);
  for (const span of findSpans(text)) {
    const { byteStart, byteEnd } = span;
    if (chosen.some((other) => byteStart < other.byteEnd && other.byteStart < byteEnd)) continue;
    const feature = await featureOf(call, target, span);
    if (feature) facets.push({ $type: 'app.bsky.richtext.facet', index: { byteStart, byteEnd }, features: [feature] });
  }
  return facets.sort((one, other) => one.index.byteStart - other.index.byteStart);
}

const wordSign = /[\p{L}\p{N}_]/u;

/** Longer words first: who is meant by “@Acme Berlin” is not “@Acme”. */
function chosenMentions(text: string, mentions: Mention[]): Facet[] {
  const facets: Facet[] = [];
  const byLength = mentions
    .filter(({ remoteId }) => remoteId.startsWith('did:'))
    .sort((one, other) => other.text.length - one.text.length);
  for (const { text: words, remoteId: did } of byLength) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const [before, after] = [text.slice(0, at).at(-1) ?? ' ', text.slice(at + words.length).at(0) ?? ' '];
      if (wordSign.test(before) || (wordSign.test(after) && wordSign.test(words.at(-1) ?? ''))) continue;
      const byteStart = Buffer.byteLength(text.slice(0, at));
      const index = { byteStart, byteEnd: byteStart + Buffer.byteLength(words) };
      if (facets.some((other) => byteStart < other.index.byteEnd && other.index.byteStart < index.byteEnd)) continue;
      const feature = { $type: 'app.bsky.richtext.facet#mention', did };
      facets.push({ $type: 'app.bsky.richtext.facet', index, features: [feature] });
    }
  }
  return facets;
}

async function featureOf(call: CallContext, target: Target, { feature }: Span): Promise<object | null> {
  if (feature.kind === 'link') return { $type: 'app.bsky.richtext.facet#link', uri: feature.uri };
  if (feature.kind === 'tag') return { $type: 'app.bsky.richtext.facet#tag', tag: feature.tag };
  const answer = await xrpc(call, target, 'com.atproto.identity.resolveHandle', { handle: feature.handle });
  if (answer.status === 400 || answer.status === 404) return null;
  const did = (answer.json as { did?: string } | null)?.did;
  if (answer.status !== 200 || !did) throw new XrpcError(answer);
  return { $type: 'app.bsky.richtext.facet#mention', did };
}

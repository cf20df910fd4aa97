import type { CallContext } from '../provider';
import { type Target, XrpcError, xrpc } from './client';
import { findSpans, type Span } from './text';

export type Facet = {
  $type: 'app.bsky.richtext.facet';
  index: { byteStart: number; byteEnd: number };
  features: object[];
};

/** The facets of a text; mentions of nobody stay plain text. @throws XrpcError when the server cannot say who is meant. */
export async function facetsOf(call: CallContext, target: Target, text: string): Promise<Facet[]> {
  const facets: Facet[] = [];
  for (const span of findSpans(text)) {
    const feature = await featureOf(call, target, span);
    const { byteStart, byteEnd } = span;
    if (feature) facets.push({ $type: 'app.bsky.richtext.facet', index: { byteStart, byteEnd }, features: [feature] });
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

import { createHash } from 'node:crypto';
import type { CallContext, PublishJob } from '../provider';
import { type Target, xrpcOk } from './client';
import { type Facet, facetsOf } from './facets';
import { imagesEmbed } from './images';
import { givenCard, linkCard } from './link-card';
import { videoEmbed } from './video';

type Ref = { uri: string; cid: string };
export type PostRecord = {
  $type: 'app.bsky.feed.post';
  text: string;
  facets?: Facet[];
  langs?: string[];
  embed?: object;
  reply?: { root: Ref; parent: Ref };
};

/** Everything of the record but its time. @throws XrpcError, NotSentError, LostAnswerError: all before anything is public. */
export async function buildRecord(job: PublishJob, target: Target, call: CallContext): Promise<PostRecord> {
  const { text, details, mentions } = job.content;
  const facets = await facetsOf(call, target, text, mentions);
  const langs = details.bluesky?.languages ?? [];
  const embed = await embedOf(job, target, call, facets);
  const parent = job.parent && (await strongRef(call, target, job.parent));
  return {
    $type: 'app.bsky.feed.post',
    text,
    ...(facets.length > 0 && { facets }),
    ...(langs.length > 0 && { langs }),
    ...(embed && { embed }),
    ...(parent && { reply: { root: parent, parent } }),
  };
}

/** One video or the images; else the card the author made, asked for, or the first link's own. */
async function embedOf(job: PublishJob, target: Target, call: CallContext, facets: Facet[]): Promise<object | null> {
  const { media, details, linkPreview } = job.content;
  const [first] = media;
  if (first?.mimeType.startsWith('video/')) return videoEmbed(call, target, first);
  if (first) return imagesEmbed(call, target, media);
  if (linkPreview) return givenCard(call, target, linkPreview);
  const asked = job.part === 'post' ? details.bluesky?.linkCardUrl?.trim() : undefined;
  const card = asked || firstLink(facets);
  return card ? linkCard(call, target, card, !!asked) : null;
}

function firstLink(facets: Facet[]): string | undefined {
  const features = facets.flatMap((facet) => facet.features) as { uri?: string }[];
  return features.find((feature) => feature.uri && URL.canParse(feature.uri))?.uri;
}

/** A post found by a person or an older version has no cid with it: the server knows. */
async function strongRef(call: CallContext, target: Target, parent: NonNullable<PublishJob['parent']>): Promise<Ref> {
  const cid = parent.details.cid;
  if (cid) return { uri: parent.remoteId, cid };
  const [repo = '', collection = '', rkey = ''] = parent.remoteId.replace('at://', '').split('/');
  const found = await xrpcOk<Ref>(call, target, 'com.atproto.repo.getRecord', { repo, collection, rkey });
  return { uri: found.uri, cid: found.cid };
}

/** Tells whether a prepared record still belongs to this content. */
export function contentKey(job: PublishJob): string {
  const { text, media, details, linkPreview, mentions } = job.content;
  const card = linkPreview && { ...linkPreview, image: linkPreview.image?.id };
  const shown = media.map((one) => [one.id, one.altText]);
  const said = [text, shown, details.bluesky, job.parent?.remoteId, card, mentions];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

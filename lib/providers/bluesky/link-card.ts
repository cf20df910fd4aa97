import { httpRequest } from '../http';
import type { CallContext, PublishContent } from '../provider';
import type { Target } from './client';
import { type Blob, fitImage, uploadBlob } from './images';
import { type Page, readPage } from './read-page';

/** app.bsky.embed.external: thumbnails are smaller than images. */
const maxThumbBytes = 1_000_000;

/**
 * The card under a post that points to a page. A page that cannot be read gives no card, unless the author asked for
 * this one: then the bare address is its title. A thumbnail that cannot be had is left out.
 */
export async function linkCard(call: CallContext, target: Target, uri: string, asked: boolean) {
  // The page's text is nobody's proof of anything: only that it was read is kept.
  const quiet: CallContext = { ...call, record: (exchange) => call.record({ ...exchange, responseBody: null }) };
  const page = await readPage(quiet, uri).catch(() => null);
  if (!page?.title && !asked) return null;
  const { title, description, imageUrl }: Page = page ?? { title: '', description: '', imageUrl: null };
  const image = imageUrl === null ? null : await readImage(quiet, imageUrl).catch(() => null);
  const thumb: Blob | undefined = image ? await uploadBlob(call, target, image.bytes, image.type) : undefined;
  const external = { uri, title: title || new URL(uri).host, description, ...(thumb && { thumb }) };
  return { $type: 'app.bsky.embed.external', external };
}

/** The card as its author wrote it; its page is not asked. An image that cannot be read is left out. */
export async function givenCard(call: CallContext, target: Target, card: NonNullable<PublishContent['linkPreview']>) {
  const { url: uri, title, description, image } = card;
  const bytes = image && (await image.read().catch(() => null));
  const fitted = bytes && (await fitImage(bytes, 'unknown', maxThumbBytes).catch(() => null));
  const thumb = fitted ? await uploadBlob(call, target, fitted.bytes, fitted.type) : undefined;
  const external = { uri, title: title.trim() || new URL(uri).host, description, ...(thumb && { thumb }) };
  return { $type: 'app.bsky.embed.external', external };
}

async function readImage(call: CallContext, url: string) {
  const headers = { accept: 'image/*' };
  const answer = await httpRequest(call, url, { headers, follow: 4, timeout: 8_000, maxBytes: 10_000_000 });
  if (answer.status !== 200) throw new Error(`${url} is not an image.`);
  // Whatever the server calls it, sharp decides what it is: always re-encoded.
  return fitImage(answer.body, 'unknown', maxThumbBytes);
}

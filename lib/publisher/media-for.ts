import type { MediaWish, RenderedMedia } from '@/lib/domain/media/rendition';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { trimAltText } from '@/lib/domain/networks/trim';
import type { PublishMedia } from '@/lib/providers/provider';
import type { AccountDraft } from './draft-of';
import type { Machine } from './machine';
import type { WorkRow } from './rows';
import type { KeptFile, Surroundings } from './surroundings';
import type { Words } from './words';

/** A file no network will ever get: waiting does not help. */
export class MediaLostError extends Error {}

function fileOf({ files }: Surroundings, mediaId: string): KeptFile {
  const file = files.get(mediaId);
  if (!file) throw new MediaLostError('A file of this post is not in the library any more. Take it out, then retry.');
  if (file.state === 'failed')
    throw new MediaLostError(`${file.name} could not be processed. Replace it in the post, then retry.`);
  if (file.state === 'processing') throw new Error(`${file.name} is still being processed.`);
  return file;
}

/** @throws MediaLostError, or Error while one of them is still being processed */
export function requireFiles(draft: Pick<AccountDraft, 'media'>, around: Surroundings): void {
  for (const { mediaId, edit } of draft.media) {
    fileOf(around, mediaId);
    if (edit.coverMediaId) fileOf(around, edit.coverMediaId);
  }
}

const isImage = ({ mimeType }: { mimeType: string }) => mimeType.startsWith('image/');

/** Some networks (TikTok) refuse what is marked; videos are left as they are. */
function watermarkFor(row: WorkRow, around: Surroundings, file: KeptFile): MediaWish['watermark'] {
  const { watermark } = around;
  if (!row.applyWatermark || !watermark || !isImage(file)) return null;
  if (!networkRules[row.network].watermark) return null;
  const mark = around.files.get(watermark.mediaId);
  return mark?.state === 'ready' ? { file: mark, settings: watermark } : null;
}

const published = (id: string, altText: string, { durationMs, ...loaded }: RenderedMedia): PublishMedia => ({
  ...loaded,
  ...{ id, altText, durationMs, poster: null },
});

/** The files of a post as this account gets them, in order; the images of a LinkedIn PDF as that one file. */
export async function mediaFor(
  machine: Machine,
  row: WorkRow,
  { draft, words, around }: { draft: AccountDraft; words: Words; around: Surroundings },
): Promise<PublishMedia[]> {
  const loaded: (RenderedMedia & { poster: PublishMedia['poster'] })[] = [];
  for (const { mediaId, edit } of draft.media) {
    const file = fileOf(around, mediaId);
    const wish = {
      network: row.network,
      type: draft.type,
      edit,
      watermark: watermarkFor(row, around, file),
      optimise: row.mediaOptimization,
    };
    const one = await machine.media.load(file, wish);
    const cover = edit.coverMediaId ? fileOf(around, edit.coverMediaId) : null;
    const poster = isImage(file) ? null : await machine.media.poster(file, edit, cover);
    loaded.push({ ...one, poster });
  }
  const { postAsPdf, pdfTitle } = words.details.linkedin ?? {};
  if (row.network === 'linkedin' && postAsPdf && loaded.length > 0 && loaded.every(isImage)) {
    const title = pdfTitle?.trim() ?? '';
    return [published('pdf', title, await machine.media.pdf(loaded, title))];
  }
  return loaded.map((one, position) => ({
    ...published(
      `${draft.media[position]?.mediaId}-${position}`,
      trimAltText(row.network, one, words.altTexts[position] ?? ''),
      one,
    ),
    poster: one.poster,
  }));
}

/** The link card's image; a card goes without it rather than not at all. */
export async function cardImageFor(
  machine: Machine,
  row: WorkRow,
  around: Surroundings,
  mediaId: string | null | undefined,
): Promise<PublishMedia | null> {
  const file = mediaId ? around.files.get(mediaId) : undefined;
  if (file?.state !== 'ready' || !isImage(file)) return null;
  const wish = {
    network: row.network,
    type: 'post' as const,
    edit: {},
    watermark: null,
    optimise: row.mediaOptimization,
  };
  return published(`${file.id}-card`, '', await machine.media.load(file, wish));
}

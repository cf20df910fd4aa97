import type { Outcome } from '@/lib/domain/outcome';
import type { PublishContent, PublishMedia } from '@/lib/providers/provider';
import { type AccountDraft, draftOf } from './draft-of';
import type { Machine } from './machine';
import { cardImageFor, MediaLostError, mediaFor, requireFiles } from './media-for';
import { preflight } from './preflight';
import type { WorkRow } from './rows';
import { type Surroundings, surroundingsOf } from './surroundings';
import { fillIn, keepWords, namesCustomValues, shorten, type Words, wordsOf, wordsSent } from './words';

const nothingAround: Surroundings = { customValues: {}, watermark: null, limits: {}, files: new Map() };

type Parts = { words: Words; media: PublishMedia[]; cardImage: PublishMedia | null };

function contentWith(row: WorkRow, draft: AccountDraft, { words, media, cardImage }: Parts): PublishContent {
  const comment = row.part === 'follow_up';
  return {
    text: words.text,
    type: draft.type,
    media,
    details: words.details,
    linkPreview: draft.linkPreview && !comment ? { ...words.card, image: cardImage } : null,
    mentions: draft.mentions.filter(({ network }) => network === row.network),
  };
}

/**
 * What one account gets, made ready: overrides, custom values, short links, pictures as they are wanted there. May be
 * repeated: what an earlier attempt at the same content said (`handles`) is said again.
 * @returns the content and the handle that keeps its words; or why it cannot go out
 */
export async function makeContent(
  machine: Machine,
  row: WorkRow,
  handles: Record<string, string>,
): Promise<{ kind: 'content'; content: PublishContent; handles: Record<string, string> } | Outcome> {
  const draft = draftOf(row);
  const comment = row.part === 'follow_up';
  const written = wordsOf(row, draft);
  const sent = wordsSent(handles);
  const shown = comment ? [] : draft.media;
  const card = comment ? null : draft.linkPreview?.imageMediaId;
  const ids = [...shown.flatMap(({ mediaId, edit }) => [mediaId, edit.coverMediaId]), card].filter((id) => id != null);
  const needs = ids.length > 0 || (!sent && namesCustomValues(written));
  const around = needs ? await surroundingsOf(machine, row, ids) : nothingAround;
  try {
    requireFiles({ media: shown }, around);
    const words = sent ?? (await decide(machine, row, { draft, written, around, judge: needs }));
    if ('kind' in words) return words;
    const media = comment ? [] : await mediaFor(machine, row, { draft, words, around });
    const cardImage = await cardImageFor(machine, row, around, card);
    const content = contentWith(row, draft, { words, media, cardImage });
    return { kind: 'content', content, handles: keepWords(words, written) };
  } catch (error) {
    if (error instanceof MediaLostError) return { kind: 'rejected', field: 'media', reason: error.message };
    throw error;
  }
}

type Written = { draft: AccountDraft; written: Words; around: Surroundings; judge: boolean };

/** The words of a first attempt at this content; or why there are none. */
async function decide(machine: Machine, row: WorkRow, { draft, written, around, judge }: Written) {
  const filled = fillIn(row, written, around.customValues);
  if ('kind' in filled) return filled;
  const problem = judge ? preflight(row, draft, around) : null;
  return problem ?? shorten(machine, row, filled);
}

const unread = () => Promise.reject(new Error('Nothing is uploaded by a look.'));

/** The same for a look or a check: what was said, and which files, as they are kept. Nothing is made. */
export function contentToFind(row: WorkRow, handles: Record<string, string>): PublishContent {
  const draft = draftOf(row);
  const words = wordsSent(handles) ?? wordsOf(row, draft);
  const media = row.part === 'follow_up' ? [] : draft.media;
  const sketched = media.flatMap(({ mediaId, altText }, position): PublishMedia[] => {
    const file = row.media.find((one) => one.mediaId === mediaId);
    if (!file) return [];
    const { mimeType, bytes, width, height } = file;
    const id = `${mediaId}-${position}`;
    return [{ id, mimeType, bytes, width, height, altText, durationMs: null, poster: null, read: unread }];
  });
  return contentWith(row, draft, { words, media: sketched, cardImage: null });
}

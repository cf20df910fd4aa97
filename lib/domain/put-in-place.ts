import type { MediaEdit, PostDraft, PostMedia } from './post';

type File = { id: string; width: number; height: number; altText: string; durationMs: number | null };

const ratio = ({ width, height }: File) => width / Math.max(height, 1);
const sameShape = (a: File, b: File) => Math.abs(ratio(a) / ratio(b) - 1) < 0.01;

/** A crop fits only a file of the same shape, a moment only one that lasts as long. */
function editFor({ rotate, crop, coverOffsetMs, coverMediaId }: MediaEdit, old: File, next: File): MediaEdit {
  const keeps = sameShape(old, next);
  return {
    ...(keeps && rotate !== undefined && { rotate }),
    ...(keeps && crop !== undefined && { crop }),
    ...(coverOffsetMs !== undefined && coverOffsetMs < (next.durationMs ?? 0) && { coverOffsetMs }),
    ...(coverMediaId !== undefined && { coverMediaId }),
  };
}

/**
 * A draft with one file in the place of another: media, overrides' media, covers and the link card's image. A
 * description written for this post stays; one taken over from the old file becomes the new file's.
 */
export function putInPlace<Draft extends Pick<PostDraft, 'media' | 'overrides' | 'linkPreview'>>(
  draft: Draft,
  old: File,
  next: File,
): Draft {
  const one = (item: PostMedia): PostMedia => {
    const isIt = item.mediaId === old.id;
    const edit = isIt ? editFor(item.edit, old, next) : item.edit;
    const covered = edit.coverMediaId === old.id ? { ...edit, coverMediaId: next.id } : edit;
    if (!isIt) return { ...item, edit: covered };
    const altText = item.altText === old.altText || item.altText === '' ? next.altText : item.altText;
    return { mediaId: next.id, altText, edit: covered };
  };
  const overrides = Object.entries(draft.overrides).map(([scope, override]) => {
    return [scope, override.media ? { ...override, media: override.media.map(one) } : override];
  });
  const card = draft.linkPreview;
  return {
    ...draft,
    media: draft.media.map(one),
    overrides: Object.fromEntries(overrides),
    linkPreview: card?.imageMediaId === old.id ? { ...card, imageMediaId: next.id } : card,
  };
}

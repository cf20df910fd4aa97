import type { MediaView } from '@/lib/domain/views';
import type { EditorDraft, EditorMedia } from './editor-draft';
import { setIn } from './overrides';

/** Whose media a file joins that is dropped on a tab: the tab's own, or everybody's where it has none. */
export const mediaScope = ({ overrides }: Pick<EditorDraft, 'overrides'>, key: string): string =>
  overrides[key]?.media ? key : '';

/** The change that puts files at the end of a scope's media; a scope without media of its own adds to everybody's. */
export function addMedia(draft: EditorDraft, scope: string, views: MediaView[]): Partial<EditorDraft> {
  const key = mediaScope(draft, scope);
  const media = key === '' ? draft.media : (draft.overrides[key]?.media ?? []);
  const added = views.map((view) => ({ view, altText: view.altText, edit: {} }));
  return setIn(draft, { key }, 'media', [...media, ...added]);
}

/** Moves one picture to another place; a place outside the list is the nearest end. */
export function moveMedia(media: EditorMedia[], from: number, to: number): EditorMedia[] {
  const moved = media[from];
  if (!moved) return media;
  const rest = media.filter((_, index) => index !== from);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}

export const describeMedia = (media: EditorMedia[], index: number, altText: string): EditorMedia[] =>
  media.map((item, at) => (at === index ? { ...item, altText } : item));

export const removeMedia = (media: EditorMedia[], index: number): EditorMedia[] =>
  media.filter((_, at) => at !== index);

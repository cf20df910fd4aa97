import type { MediaEdit, PostDraft, PostMedia, PostOverride } from './post';

type Crop = NonNullable<MediaEdit['crop']>;
/**
 * One click that cures one issue. `path` is the draft's field: `summary`, `overrides.x.summary`, `media.2`,
 * `details.youtube.title`. An override that does not exist yet is made of what the account gets now.
 * `text` is what the field becomes, `indexes` are the media that stay, `crop` is in shares of the turned picture.
 */
export type PostFix =
  | { kind: 'trim'; path: string; text: string; label: string }
  | { kind: 'keep_media'; path: string; indexes: number[]; label: string }
  | { kind: 'crop'; path: string; crop: Crop; label: string }
  | { kind: 'set'; path: string; value: unknown; label: string };

type Json = Record<string, unknown>;

/** A copy with the value at a dotted path; objects on the way are made where missing. Undefined takes the field away. */
function withValue(whole: unknown, path: string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, at) => (String(at) === key ? withValue(item, rest, value) : item));
  const { [key]: before, ...others } = (whole ?? {}) as Json;
  const after = withValue(before, rest, value);
  return after === undefined ? others : { ...others, [key]: after };
}

/** The list of media a path stands in, `media` or `overrides.x.media`, and the index in it, if any. */
function mediaAt(draft: PostDraft, path: string): { list: PostMedia[]; path: string[]; index: number } {
  const parts = path.split('.');
  const scope = parts[0] === 'overrides' ? (parts[1] ?? '') : '';
  const override: PostOverride | undefined = scope === '' ? draft : draft.overrides[scope];
  const length = scope === '' ? 1 : 3;
  return {
    list: override?.media ?? draft.media,
    path: parts.slice(0, length),
    index: Number(parts[length] ?? -1),
  };
}

/** The draft with the fix in it; never changes the one it is given. A fix whose medium is gone changes nothing. */
export function applyFix(draft: PostDraft, fix: PostFix): PostDraft {
  if (fix.kind === 'trim') return withValue(draft, fix.path.split('.'), fix.text) as PostDraft;
  if (fix.kind === 'set') return withValue(draft, fix.path.split('.'), fix.value) as PostDraft;
  const { list, path, index } = mediaAt(draft, fix.path);
  const media =
    fix.kind === 'keep_media'
      ? fix.indexes.flatMap((at) => list[at] ?? [])
      : list.map((item, at) => (at === index ? { ...item, edit: { ...item.edit, crop: fix.crop } } : item));
  return withValue(draft, path, media) as PostDraft;
}

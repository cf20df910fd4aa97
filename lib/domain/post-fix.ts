import type { MediaEdit, PostDraft, PostMedia } from './post';

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

/** With the media of an override filled in from the common ones, before a fix changes them there. */
function withOwnMedia(draft: PostDraft, path: string): PostDraft {
  const [area, scope = '', field] = path.split('.');
  if (area !== 'overrides' || field !== 'media' || draft.overrides[scope]?.media) return draft;
  return withValue(draft, ['overrides', scope, 'media'], draft.media) as PostDraft;
}

function valueAt(whole: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], whole);
}

/** The draft with the fix in it; never changes the one it is given. A fix whose medium is gone changes nothing. */
export function applyFix(draft: PostDraft, fix: PostFix): PostDraft {
  const own = withOwnMedia(draft, fix.path);
  const path = fix.path.split('.');
  if (fix.kind === 'trim') return withValue(own, path, fix.text) as PostDraft;
  if (fix.kind === 'set') return withValue(own, path, fix.value) as PostDraft;
  const found = valueAt(own, path);
  if (found === undefined) return draft;
  if (fix.kind === 'crop') return withValue(own, [...path, 'edit', 'crop'], fix.crop) as PostDraft;
  const list = found as PostMedia[];
  return withValue(
    own,
    path,
    fix.indexes.flatMap((at) => list[at] ?? []),
  ) as PostDraft;
}

import type { MediaEdit, PostDraft, PostMedia, StoredOverride } from './post';

/** One row of a post's media; `scope` is empty for what all accounts share. */
export type StoredMedia = { scope: string; position: number; mediaId: string; altText: string; edit: MediaEdit };

/** Media and overrides of a post as its rows hold them, put together again. The rows may come in any order. */
export function joinMedia(overrides: Record<string, StoredOverride>, rows: StoredMedia[]) {
  const ordered = [...rows].sort((a, b) => a.position - b.position);
  const of = (scope: string): PostMedia[] =>
    ordered.filter((row) => row.scope === scope).map(({ mediaId, altText, edit }) => ({ mediaId, altText, edit }));
  const joined = Object.entries(overrides).map(([scope, { media, ...rest }]) => {
    return [scope, media ? { ...rest, media: of(scope) } : rest] as const;
  });
  return { media: of(''), overrides: Object.fromEntries(joined) as PostDraft['overrides'] };
}

/** The other way round. Overrides that say nothing are left out. */
export function splitMedia(draft: Pick<PostDraft, 'media' | 'overrides'>) {
  const rowsOf = (scope: string, media: PostMedia[]): StoredMedia[] =>
    media.map((item, position) => ({ scope, position, ...item }));
  const given = Object.entries(draft.overrides).filter(([, one]) => Object.values(one).some((v) => v !== undefined));
  const overrides = given.map(([scope, { media, ...rest }]): [string, StoredOverride] => {
    return [scope, media ? { ...rest, media: true } : rest];
  });
  const rows = given.flatMap(([scope, { media = [] }]) => rowsOf(scope, media));
  return { overrides: Object.fromEntries(overrides), rows: [...rowsOf('', draft.media), ...rows] };
}

/** Every file a post needs: its own media, its overrides', covers and the link card's image. */
export function mediaIdsOf(draft: Pick<PostDraft, 'media' | 'overrides' | 'linkPreview'>): string[] {
  const all = [draft.media, ...Object.values(draft.overrides).map(({ media = [] }) => media)].flat();
  const ids = all.flatMap(({ mediaId, edit }) => [mediaId, edit.coverMediaId]);
  return [...new Set([...ids, draft.linkPreview?.imageMediaId])].filter((id): id is string => typeof id === 'string');
}

/** A draft without the files that are not among these: of its media, its overrides', their covers and its link card. */
export function keepFiles<Draft extends Pick<PostDraft, 'media' | 'overrides' | 'linkPreview'>>(
  draft: Draft,
  kept: ReadonlySet<string>,
): Draft {
  const here = (id: string | null | undefined) => id == null || kept.has(id);
  const keep = (media: PostMedia[]) =>
    media
      .filter(({ mediaId }) => here(mediaId))
      .map(({ edit: { coverMediaId, ...edit }, ...item }) => {
        const cover = coverMediaId !== undefined && here(coverMediaId) ? { coverMediaId } : {};
        return { ...item, edit: { ...edit, ...cover } };
      });
  const overrides = Object.entries(draft.overrides).map(([scope, override]) => {
    return [scope, override.media ? { ...override, media: keep(override.media) } : override];
  });
  const { linkPreview } = draft;
  return {
    ...draft,
    media: keep(draft.media),
    overrides: Object.fromEntries(overrides),
    linkPreview: linkPreview && !here(linkPreview.imageMediaId) ? { ...linkPreview, imageMediaId: null } : linkPreview,
  };
}

import { networkIds } from './network';
import type { MediaEdit, PostDraft, PostMedia } from './post';

/** Ids a template's draft names that are still here. */
export type Present = Record<'accounts' | 'media' | 'tags' | 'categories' | 'campaigns', ReadonlySet<string>>;

const networks = new Set<string>(networkIds);

/** A draft to keep for many posts: without a time. */
export const asTemplate = (draft: PostDraft): PostDraft => ({ ...draft, schedule: null });

function mediaHere(list: PostMedia[], media: ReadonlySet<string>): PostMedia[] {
  const editHere = ({ coverMediaId, ...edit }: MediaEdit): MediaEdit =>
    coverMediaId && media.has(coverMediaId) ? { ...edit, coverMediaId } : edit;
  return list.flatMap((item) => (media.has(item.mediaId) ? [{ ...item, edit: editHere(item.edit) }] : []));
}

/** The draft without what was deleted since it was kept, so that a post made of it can be saved. */
export function withoutGone(draft: PostDraft, here: Present): PostDraft {
  const keep = (id: string | null, present: ReadonlySet<string>) => (id && present.has(id) ? id : null);
  const overrides = Object.entries(draft.overrides)
    .filter(([scope]) => networks.has(scope) || here.accounts.has(scope))
    .map(([scope, { media, ...rest }]) => [scope, media ? { ...rest, media: mediaHere(media, here.media) } : rest]);
  return {
    ...draft,
    accountIds: draft.accountIds.filter((id) => here.accounts.has(id)),
    remindAccountIds: draft.remindAccountIds?.filter((id) => here.accounts.has(id)) ?? [],
    media: mediaHere(draft.media, here.media),
    tagIds: draft.tagIds.filter((id) => here.tags.has(id)),
    categoryId: keep(draft.categoryId, here.categories),
    campaignId: keep(draft.campaignId, here.campaigns),
    overrides: Object.fromEntries(overrides),
    linkPreview: draft.linkPreview && {
      ...draft.linkPreview,
      imageMediaId: keep(draft.linkPreview.imageMediaId, here.media),
    },
  };
}

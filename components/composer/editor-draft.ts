import { emptyPostDraft } from '@/lib/domain/empty-draft';
import type { LinkPreview, MediaEdit, PostDraft, PostOverride } from '@/lib/domain/post';
import type { MediaView, PostMediaView, PostView } from '@/lib/domain/views';

/** What is on the composer's screen: the draft as the server knows it, with its media as pictures to show. */
export type EditorMedia = { view: MediaView; altText: string; edit: MediaEdit };
export type EditorOverride = Omit<PostOverride, 'media'> & { media?: EditorMedia[] | undefined };
export type EditorLinkPreview = LinkPreview & { imageUrl: string | null };
export type EditorDraft = Omit<PostDraft, 'media' | 'overrides' | 'linkPreview'> & {
  media: EditorMedia[];
  overrides: Record<string, EditorOverride>;
  linkPreview: EditorLinkPreview | null;
};

const mapValues = <In, Out>(record: Record<string, In>, change: (value: In) => Out) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
const toMedia = ({ view, altText, edit }: EditorMedia) => ({ mediaId: view.id, altText, edit });
const fromMedia = (view: PostMediaView): EditorMedia => ({ view, altText: view.altText, edit: view.edit });

export const emptyDraft: EditorDraft = { ...emptyPostDraft, media: [], overrides: {}, linkPreview: null };

/** Where “no” is an answer of its own: what holds without one is yes, or unsaid. */
const answers = new Set(['showOnFeed', 'madeForKids']);

/** An empty field and a missing one mean the same; only one of them may be stored, or nothing ever equals. */
export function withoutBlanks(details: PostDraft['details']): PostDraft['details'] {
  const kept = Object.entries(details).flatMap(([network, fields]) => {
    const filled = Object.entries(fields ?? {}).filter(
      ([field, value]) =>
        value !== undefined &&
        value !== '' &&
        (value !== false || answers.has(field)) &&
        !(Array.isArray(value) && !value.length),
    );
    return filled.length ? [[network, Object.fromEntries(filled)]] : [];
  });
  return Object.fromEntries(kept);
}

export function toPostDraft(draft: EditorDraft): PostDraft {
  const { imageUrl: _, ...card } = draft.linkPreview ?? { imageUrl: null };
  return {
    ...draft,
    remindAccountIds: draft.remindAccountIds.filter((id) => draft.accountIds.includes(id)),
    media: draft.media.map(toMedia),
    details: withoutBlanks(draft.details),
    overrides: mapValues(draft.overrides, ({ media, ...rest }) =>
      media ? { ...rest, media: media.map(toMedia) } : rest,
    ),
    linkPreview: draft.linkPreview && (card as LinkPreview),
  };
}

export function fromPost(post: PostView): EditorDraft {
  return {
    summary: post.summary,
    type: post.type,
    accountIds: post.publications.map((publication) => publication.accountId),
    remindAccountIds: post.publications.flatMap(({ accountId, remind }) => (remind ? [accountId] : [])),
    media: post.media.map(fromMedia),
    tagIds: post.tags.map((tag) => tag.id),
    categoryId: post.category?.id ?? null,
    followUpComment: post.followUpComment,
    schedule: post.schedule,
    details: post.details,
    overrides: mapValues(post.overrides, ({ media, ...rest }) =>
      media ? { ...rest, media: media.map(fromMedia) } : rest,
    ),
    campaignId: post.campaign?.id ?? null,
    linkPreview: post.linkPreview,
    mentions: post.mentions,
    applyWatermark: post.applyWatermark,
    mediaOptimization: post.mediaOptimization,
    shortenLinks: post.shortenLinks,
  };
}

const sorted = (ids: string[]) => [...ids].sort();
const sets = ({ accountIds, remindAccountIds, tagIds }: PostDraft) => ({
  accountIds: sorted(accountIds),
  remindAccountIds: sorted(remindAccountIds),
  tagIds: sorted(tagIds),
});
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
};

export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value)) ?? '';

/** The draft as one string; equal strings mean nothing to save. Order counts for media, not for accounts and tags. */
export function fingerprintOf(draft: EditorDraft): string {
  const plain = toPostDraft(draft);
  return canonicalJson({ ...plain, ...sets(plain) });
}

export const sameContent = (a: EditorDraft, b: EditorDraft) => a === b || fingerprintOf(a) === fingerprintOf(b);

/** Nothing anybody would miss: a new post in this state is never sent to the server. */
export const isBlank = (draft: EditorDraft): boolean =>
  [draft, ...Object.values(draft.overrides)].every(
    ({ summary = '', media = [], followUpComment = '' }) =>
      summary.trim() === '' && media.length === 0 && followUpComment.trim() === '',
  );

/** Every file the draft shows anywhere. */
export const allMedia = (draft: Pick<EditorDraft, 'media' | 'overrides'>): EditorMedia[] => [
  ...draft.media,
  ...Object.values(draft.overrides).flatMap(({ media = [] }) => media),
];

/** The draft with fresher facts of one file, wherever it stands. */
export function withView(draft: EditorDraft, view: MediaView): EditorDraft {
  const fresh = (media: EditorMedia[]) => media.map((item) => (item.view.id === view.id ? { ...item, view } : item));
  return {
    ...draft,
    media: fresh(draft.media),
    overrides: mapValues(draft.overrides, (own) => (own.media ? { ...own, media: fresh(own.media) } : own)),
  };
}

/** A changed plain draft back on the screen, with the pictures the screen already knows. */
export function fromPostDraft(plain: PostDraft, shown: EditorDraft, files: MediaView[] = []): EditorDraft {
  const views = new Map([...allMedia(shown).map(({ view }) => view), ...files].map((view) => [view.id, view]));
  const withViews = (media: PostDraft['media']): EditorMedia[] =>
    media.flatMap(({ mediaId, altText, edit }) => {
      const view = views.get(mediaId);
      return view ? [{ view, altText, edit }] : [];
    });
  const card = plain.linkPreview;
  const sameImage = card?.imageMediaId === shown.linkPreview?.imageMediaId;
  const imageUrl = sameImage ? shown.linkPreview?.imageUrl : views.get(card?.imageMediaId ?? '')?.thumbnailUrl;
  return {
    ...plain,
    media: withViews(plain.media),
    overrides: mapValues(plain.overrides, ({ media, ...rest }) =>
      media ? { ...rest, media: withViews(media) } : rest,
    ),
    linkPreview: card && { ...card, imageUrl: imageUrl ?? null },
  };
}

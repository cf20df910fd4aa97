import type { MediaView, PostView } from '@/lib/domain/views';
import { type EditorDraft, type EditorMedia, emptyDraft } from './editor-draft';
import type { LocalCopy } from './local-copy';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const areStrings = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isMedia = (value: unknown) =>
  isObject(value) &&
  typeof value.altText === 'string' &&
  isObject(value.view) &&
  typeof (value.view as MediaView).id === 'string';
const areMedia = (value: unknown) => Array.isArray(value) && value.every(isMedia);
const isOverride = (value: unknown) =>
  isObject(value) &&
  [value.summary, value.followUpComment].every((text) => text === undefined || typeof text === 'string') &&
  (value.media === undefined || areMedia(value.media));

/** By hand, because a schema library would weigh more than the composer has to spare. */
function isLocalCopy(value: unknown): value is LocalCopy {
  if (!isObject(value) || value.format !== 1 || !isObject(value.draft)) return false;
  const { draft, post } = value;
  return (
    typeof value.postId === 'string' &&
    typeof value.keptAt === 'number' &&
    areStrings(value.unfinishedUploads) &&
    (post === null || (isObject(post) && typeof post.version === 'number' && Array.isArray(post.publications))) &&
    [draft.summary, draft.followUpComment].every((text) => typeof text === 'string') &&
    [draft.accountIds, draft.tagIds].every(areStrings) &&
    isObject(draft.details) &&
    areMedia(draft.media) &&
    (draft.overrides === undefined || (isObject(draft.overrides) && Object.values(draft.overrides).every(isOverride)))
  );
}

/** What a file says about itself since there are videos and folders. */
const plainFile: Partial<MediaView> = {
  state: 'ready',
  failureReason: null,
  animated: false,
  video: null,
  focalPoint: null,
  folderId: null,
};
const wholeMedia = (media: EditorMedia[]): EditorMedia[] =>
  media.map(({ view, altText, edit = {} }) => ({ view: { ...plainFile, ...view }, altText, edit }) as EditorMedia);
const plainPost = {
  overrides: {},
  campaign: null,
  linkPreview: null,
  mentions: [],
  applyWatermark: false,
  mediaOptimization: false,
  shortenLinks: false,
};

function wholeDraft(draft: EditorDraft): EditorDraft {
  const overrides = Object.entries(draft.overrides ?? {}).map(([key, own]) => [
    key,
    own.media ? { ...own, media: wholeMedia(own.media) } : own,
  ]);
  return { ...emptyDraft, ...draft, media: wholeMedia(draft.media), overrides: Object.fromEntries(overrides) };
}
const wholePost = (post: PostView): PostView => ({
  ...plainPost,
  ...post,
  media: post.media.map((file): PostView['media'][number] => ({ ...plainFile, ...file, edit: file.edit ?? {} })),
});

/** A copy as it stands in the browser; one written before posts had overrides, cards and campaigns gets them empty. */
export function readLocalCopy(value: unknown): LocalCopy | null {
  if (!isLocalCopy(value)) return null;
  return { ...value, draft: wholeDraft(value.draft), post: value.post && wholePost(value.post) };
}

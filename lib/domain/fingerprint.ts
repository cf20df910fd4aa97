import type { LinkPreview, MediaEdit, Mention, PostDraft, PostMedia, PostOverride } from './post';
import type { PostDetails } from './post-details';
import { sha256 } from './sha256';

type Media = { mediaId: string; altText: string; edit?: MediaEdit | undefined };
/**
 * What networks get to see of a post. Accounts and time are not in it: they live on the publication. What is at its
 * default is undefined, so that content from before a field existed keeps its fingerprint.
 */
export type PostContent = {
  summary: string;
  type: string;
  details: PostDetails;
  followUpComment: string;
  media: Media[];
  overrides?: Record<string, Omit<PostOverride, 'media'> & { media?: Media[] | undefined }> | undefined;
  linkPreview?: LinkPreview | undefined;
  mentions?: Mention[] | undefined;
  applyWatermark?: true | undefined;
  mediaOptimization?: true | undefined;
  shortenLinks?: true | undefined;
};

const filled = <T extends object>(value: T): T | undefined => (Object.keys(value).length > 0 ? value : undefined);
const media = ({ mediaId, altText, edit }: PostMedia): Media => ({ mediaId, altText, edit: filled(edit) });

type Elsewhere = 'accountIds' | 'remindAccountIds' | 'schedule' | 'tagIds' | 'categoryId' | 'campaignId';

export function contentOf(draft: Omit<PostDraft, Elsewhere>) {
  const overrides = Object.entries(draft.overrides).map(([scope, override]) => {
    return [scope, { ...override, media: override.media?.map(media) }] as const;
  });
  const content: PostContent = {
    summary: draft.summary,
    type: draft.type,
    details: draft.details,
    followUpComment: draft.followUpComment,
    media: draft.media.map(media),
    overrides: filled(Object.fromEntries(overrides)),
    linkPreview: draft.linkPreview ?? undefined,
    mentions: filled(draft.mentions),
    applyWatermark: draft.applyWatermark || undefined,
    mediaOptimization: draft.mediaOptimization || undefined,
    shortenLinks: draft.shortenLinks || undefined,
  };
  return content;
}

/** JSON with sorted keys and without undefined: jsonb gives keys back in another order than they were put in. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** Same content, same fingerprint. Stored when a publication is scheduled, compared when it is claimed. */
export const fingerprintOf = (content: PostContent): string => sha256(JSON.stringify(canonical(content)));

import type { PostDetails } from './post';
import { sha256 } from './sha256';

/** What a network gets to see of a post. Accounts and time are not in it: they live on the publication. */
export type PostContent = {
  summary: string;
  type: string;
  details: PostDetails;
  followUpComment: string;
  media: { mediaId: string; altText: string }[];
};
type PostRow = Omit<PostContent, 'media'>;
type MediaRow = { position: number; mediaId: string; altText: string };

/** The content of a post as its rows hold it; the media in any order. */
export function contentOf(post: PostRow, media: MediaRow[]): PostContent {
  const { summary, type, details, followUpComment } = post;
  const ordered = [...media].sort((a, b) => a.position - b.position);
  return {
    summary,
    type,
    details,
    followUpComment,
    media: ordered.map(({ mediaId, altText }) => ({ mediaId, altText })),
  };
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

import type { PostDraft } from '@/lib/domain/post';
import { splitMedia } from '@/lib/domain/stored-media';

/** The columns of a post's row that hold what people wrote; time, accounts, media and tags are kept elsewhere. */
export const postColumns = (draft: PostDraft) => ({
  summary: draft.summary,
  type: draft.type,
  categoryId: draft.categoryId,
  followUpComment: draft.followUpComment,
  details: draft.details,
  overrides: splitMedia(draft).overrides,
  campaignId: draft.campaignId,
  linkPreview: draft.linkPreview,
  mentions: draft.mentions,
  applyWatermark: draft.applyWatermark,
  mediaOptimization: draft.mediaOptimization,
  shortenLinks: draft.shortenLinks,
});

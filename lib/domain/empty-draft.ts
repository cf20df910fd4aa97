import type { PostDraft } from './post';

/** A post with nothing in it; the same as PostDraft's defaults, without needing the schema. */
export const emptyPostDraft: PostDraft = {
  summary: '',
  type: 'post',
  accountIds: [],
  remindAccountIds: [],
  media: [],
  tagIds: [],
  categoryId: null,
  followUpComment: '',
  schedule: null,
  details: {},
  overrides: {},
  campaignId: null,
  linkPreview: null,
  mentions: [],
  applyWatermark: false,
  mediaOptimization: false,
  shortenLinks: false,
};
